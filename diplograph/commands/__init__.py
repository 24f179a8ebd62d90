"""The commands, a module for each family: each parses, calls, prints and exits."""
