"""Which version of Rebound this is."""

from importlib import metadata


def version() -> str:
    """Return the version, such as ``"0.1.0"``; “unknown” in a checkout that was never installed."""
    try:
        return metadata.version("rebound-workbook")
    except metadata.PackageNotFoundError:
        return "unknown"
