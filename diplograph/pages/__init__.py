"""Pages that a browser shows without a network: templates and styles, and the code that fills them."""
