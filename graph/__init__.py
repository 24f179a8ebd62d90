"""What the graph is, where it is kept, what can be asked of it. Knows no document format."""
