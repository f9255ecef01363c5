"""The journal: one SQLite file that holds everything the person wrote, and its backups."""
