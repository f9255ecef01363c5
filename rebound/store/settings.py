"""Settings in the journal: what the person chose once, and what a page remembers between visits."""

import json
from dataclasses import dataclass
from typing import Any

from rebound.store import rows
from rebound.store.connection import Connections


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one journal: a name, and any JSON value."""

    connections: Connections

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of the setting ``name``, or ``default`` where it was never set."""
        with self.connections.reading() as connection:
            row = connection.execute("SELECT value FROM setting WHERE id = ?", (name,)).fetchone()
            return json.loads(row["value"]) if row else default

    def set(self, name: str, value: Any) -> None:
        """Keep ``value``, a JSON value, under ``name``."""
        with self.connections.writing() as connection:
            connection.execute("DELETE FROM setting WHERE id = ?", (name,))
            rows.insert(connection, "setting", {"id": name, "value": rows.as_text(value)})
