"""Names of persons: read into their parts, and compared part by part as their languages and customs have it."""
