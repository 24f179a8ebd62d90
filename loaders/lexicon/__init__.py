"""Data files of the lexicon: what each holds and where it comes from is in README.md and LICENSES.md."""
