"""One module for each notebook, of the same name; here everything meets."""
