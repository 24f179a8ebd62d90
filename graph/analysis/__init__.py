"""What meetings tell when they are counted: pairs of countries, partners, go-betweens, what is new and what stopped.

One module a subject. All work on the rows that `graph.analysis.reading` takes from a store, or on all of a graph's
rows, and give the same from either. Each row of an answer names the meetings and the evidence that it rests on.
"""
