"""Who is who, and which tellings are of one meeting: a function of the set of Records and of people's judgements.

`matching` compares two sightings of persons, `meetings` two accounts of meetings; both return a `Verdict`.
"""
