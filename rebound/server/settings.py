"""The settings of Voilà and of its kernels, in one place."""

from pathlib import Path

from traitlets.config import Config

from rebound.server import gate, kernels
from rebound.server.warm import provisioner
from rebound.server.warm.prompt import PromptClient

WARM = (
    "rebound.pages.start",
    "rebound.writing.tone_model:scores",
    "rebound.writing.safety_model:shares",
    "rebound.writing.story.judging:senses",
    "rebound.importing.outcome_model:shares",
    "rebound.pages.cool_off",
    "rebound.pages.ask_for_insight",
    "rebound.pages.not_personal",
    "rebound.pages.bragging_rights",
    "rebound.pages.applications",
    "rebound.pages.patterns",
    "rebound.pages.coach",
    "rebound.pages.for_coaches",
)
"""What the warm parent of the kernels imports, in this order, so that no page has to; the models are shared."""


def voila(folder: Path) -> Config:
    """Return the settings of the web app that serves the notebooks in ``folder``."""
    config = kernels.private()
    config.Voila.root_dir = str(folder)
    config.Voila.config_file_paths = []
    config.Voila.open_browser = False
    config.Voila.log_level = "ERROR"
    config.VoilaConfiguration.template = "rebound"
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.file_allowlist = []
    config.VoilaConfiguration.preheat_kernel = False
    config.VoilaConfiguration.multi_kernel_manager_class = kernels.PageKernels
    config.VoilaConfiguration.kernel_spec_manager_class = kernels.OwnPython
    config.KernelProvisionerFactory.default_provisioner_name = provisioner.NAME
    config.WarmProvisioner.modules = list(WARM)
    config.KernelManager.client_factory = PromptClient
    config.MappingKernelManager.allow_tracebacks = False
    config.MappingKernelManager.cull_idle_timeout = 1800
    config.MappingKernelManager.cull_interval = 120
    config.MappingKernelManager.cull_connected = False
    return config


def tornado() -> dict[str, object]:
    """Return the settings of the application that Jupyter's handlers read."""
    return {
        "allow_remote_access": False,
        "local_hostnames": sorted(gate.HOSTS),
        "headers": dict(gate.HEADERS),
        "compress_response": True,
        "xsrf_cookie_kwargs": {"samesite": "Strict"},
        "websocket_max_message_size": 64 * 1024 * 1024,
    }
