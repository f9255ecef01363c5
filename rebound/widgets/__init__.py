"""Controls that two pages could use; they hold values and callbacks, never the journal."""
