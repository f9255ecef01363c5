"""Text in, findings or text out: prompts and plans."""
