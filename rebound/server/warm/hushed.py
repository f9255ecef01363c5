"""A kernel whose widgets say nothing before a front end is there to hear it.

A page runs its notebook first, and then asks for the state of all widgets with one question. What their comms
broadcast until then, one message for each widget and each change, nobody can use; yet each is made into JSON,
signed, sent, and read by everything in the server that listens to a kernel.

    manager.start_kernel(extra_arguments=[hushed.ARGUMENT])
"""

from typing import Any

import comm
from ipykernel.comm.comm import BaseComm
from ipykernel.ipkernel import IPythonKernel


class HushedComm(BaseComm):
    """A comm of the kernel's own, which is silent until somebody listens."""

    def publish_msg(self, *args: Any, **kwargs: Any) -> None:
        """Send a message, if there is anybody to hear it."""
        self.kernel = HushedKernel.instance()  # a widget asks for it before it says a word
        if self.kernel.is_heard:
            super().publish_msg(*args, **kwargs)


class HushedKernel(IPythonKernel):
    """An IPython kernel that listens first: the first comm that a front end opens lets its own speak.

    Not for a front end that opens none, such as JupyterLab on a notebook that is not run yet.
    """

    is_heard = False

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        comm.create_comm = HushedComm
        self._open = self.shell_handlers["comm_open"]
        self.shell_handlers["comm_open"] = self._hear

    def _hear(self, *message: Any) -> None:
        self.is_heard = True
        self._open(*message)


ARGUMENT = f"--IPKernelApp.kernel_class={HushedKernel.__module__}.{HushedKernel.__name__}"
"""What makes a kernel one of these."""
