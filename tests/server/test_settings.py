import os
import subprocess
import sys
from pathlib import Path

import rebound
import rebound.pages
from rebound.server import kernels, settings
from rebound.server.warm import provisioner


def test_what_decides_over_privacy_is_set(tmp_path):
    config = settings.voila(tmp_path)
    assert config.Voila.config_file_paths == []
    assert config.Voila.root_dir == str(tmp_path)
    assert config.VoilaConfiguration.file_allowlist == []
    assert config.VoilaConfiguration.allow_template_override == "NO"
    assert config.VoilaConfiguration.multi_kernel_manager_class is kernels.PageKernels
    assert config.KernelProvisionerFactory.default_provisioner_name == provisioner.NAME
    assert config.MappingKernelManager.cull_idle_timeout == 1800
    assert config.MappingKernelManager.allow_tracebacks is False


def test_the_host_is_checked_by_jupyter_too():
    assert settings.tornado()["allow_remote_access"] is False
    assert set(settings.tornado()["local_hostnames"]) == {"127.0.0.1", "localhost"}


def test_every_page_is_imported_before_its_kernel_is_forked_and_leaves_nothing_that_a_fork_would_break():
    pages_ = sorted(each.stem for each in Path(rebound.pages.__path__[0]).glob("[!_]*.py"))
    modules = [name.partition(":")[0] for name in settings.WARM]
    assert sorted(name.removeprefix("rebound.pages.") for name in modules if ".pages." in name) == pages_
    look = (
        f"import importlib, os; [importlib.import_module(name) for name in {modules!r}]\n"
        "import ipykernel.kernelapp, ipywidgets, zmq\n"
        "print(len(os.listdir('/proc/self/task')), zmq.Context._instance, ipywidgets.widgets.widget._instances)"
    )
    run = [sys.executable, "-c", look]
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    found = subprocess.run(run, env=environment, capture_output=True, text=True, check=True)
    assert found.stdout == "1 None {}\n"


def test_no_page_holds_the_encoder_itself():
    package = Path(rebound.__path__[0])
    ask = [each for each in package.rglob("*.py") if "tone_model.load()" in each.read_text("utf-8")]
    names = {".".join(each.relative_to(package.parent).with_suffix("").parts) for each in ask}
    assert names
    assert names <= {name.partition(":")[0] for name in settings.WARM if ":" in name}
