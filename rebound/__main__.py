"""``python -m rebound``: the same as ``rebound``."""

import sys

from rebound.cli import main

sys.exit(main())
