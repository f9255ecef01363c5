"""How far a share may lie from what was counted: the interval that goes with every figure."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv

LIKELY = 0.9
"""How sure an interval is: of a hundred such intervals, ninety hold the truth."""


FEWEST_FOR_RATES = 10
"""With fewer applications that have had their time, there are counts and no rates."""


def likely(share: ArrayLike, n: ArrayLike, level: float = LIKELY) -> tuple[NDArray, NDArray]:
    """Return from where to where the chance behind a counted share likely lies.

    The interval is Jeffreys': quantiles of a beta distribution with half a case added on either side, from 0
    where nothing was counted and up to 1 where everything was (Brown, Cai and DasGupta 2001, section 4.3).

    Args:
        share: one or more shares from 0 to 1, such as 8 of 22.
        n: the cases that each rests on; for an estimate that is no plain count, its effective number of
            cases, ``share * (1 - share) / standard_error ** 2``. 0 knows nothing: from 0 to 1.
        level: how sure it is, in between 0 and 1.

    Returns:
        The lower and the upper ends, in the shape of the arguments.
    """
    share, n = np.broadcast_arrays(np.asarray(share, float), np.asarray(n, float))
    yes, no = share * n, (1 - share) * n
    low = np.where(yes > 0, betaincinv(yes + 0.5, no + 0.5, (1 - level) / 2), 0.0)
    high = np.where(no > 0, betaincinv(yes + 0.5, no + 0.5, (1 + level) / 2), 1.0)
    return low, high
