from rebound.server import kernels, pages, settings


def test_what_decides_over_privacy_is_set(tmp_path):
    config = settings.voila(tmp_path, pages.put_in_frame, pages.lasting_addresses)
    assert config.Voila.config_file_paths == []
    assert config.Voila.root_dir == str(tmp_path)
    assert config.VoilaConfiguration.file_allowlist == []
    assert config.VoilaConfiguration.allow_template_override == "NO"
    assert config.VoilaConfiguration.show_tracebacks is False
    assert config.VoilaConfiguration.strip_sources is True
    assert config.VoilaConfiguration.multi_kernel_manager_class is kernels.Kernels
    assert config.MappingKernelManager.cull_idle_timeout == 1800
    assert config.MappingKernelManager.allow_tracebacks is False


def test_the_host_is_checked_by_jupyter_too():
    assert settings.tornado()["allow_remote_access"] is False
    assert set(settings.tornado()["local_hostnames"]) == {"127.0.0.1", "localhost"}
