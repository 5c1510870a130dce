#!/usr/bin/env python3
"""What the README and the Debian packages promise, in a Debian 12 with nothing else in it.

    fresh_root.py BUILD [README|packages]...      BUILD is the folder of a finished build; both without a name

    README      its first command, in a copy of what git knows of this source
    packages    the packages that cpack makes of BUILD, installed by apt; the command, and a program built against the library

Needs root, debootstrap, git and Debian's and npm's servers, and minutes. Exit status 77, for "skipped", where it cannot be done.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = "samples/ferry-fire.html"
SKIPPED = 77
SURROUNDINGS = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}


def run(*command, **more):
    subprocess.run([str(word) for word in command], check=True, **more)


def inside(root, command):
    """Runs a line of shell in the root, with /proc and /dev there for so long; what it prints."""
    mounts = 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$0" bash -euo pipefail -c "$1"'
    done = subprocess.run(["unshare", "--mount", "sh", "-c", mounts, str(root), command], env=SURROUNDINGS, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise SystemExit(f"{command}: exit status {done.returncode}\n{done.stdout[-5000:]}")
    return done.stdout


def readme(_build, root):
    command = re.search(r"^```sh\n(.*?)\n```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S | re.M)[1]
    source = root / "root/annals"
    source.mkdir()
    archive = subprocess.run(["git", "-C", ROOT, "archive", "HEAD"], check=True, stdout=subprocess.PIPE).stdout
    run("tar", "-x", "-C", source, input=archive)
    printed = inside(root, f"cd /root/annals && {command}")
    if "Marguerite Doyle" not in printed.splitlines()[-1] + printed[-5000:]:
        raise SystemExit(f"no chronology at the end of\n{printed[-5000:]}")
    if "html is left out" in printed:
        raise SystemExit("it was built without html")


def packages(build, root):
    run("cpack", "--config", build / "CPackConfig.cmake", "-B", root / "packages", cwd=build, stdout=subprocess.DEVNULL)
    shutil.rmtree(root / "packages/_CPack_Packages")
    shutil.copytree(ROOT / "samples/library", root / "programs")
    shutil.copy(ROOT / SAMPLE, root / "page.html")
    inside(root, "apt-get update && apt-get install --yes --no-install-recommends /packages/annals_*.deb")
    if not inside(root, "annals /page.html --format table").count("Marguerite Doyle"):
        raise SystemExit("the command that was installed reads nothing")
    inside(root, "apt-get install --yes --no-install-recommends /packages/libannals*.deb cmake g++ make")
    inside(root, "cmake -S /programs -B /built && cmake --build /built && "
                 "cmp <(/built/batch /page.html) <(annals --format csv /page.html)")
    inside(root, "apt-get purge --yes annals libannals-dev libannals0.1")
    left = inside(root, "find / -xdev -path '*annals*' -not -path '/packages*' -not -path '/var/lib/*' -not -path '/var/log/*' -not -path '/proc/*'")
    if left:
        raise SystemExit(f"left behind when the packages were removed:\n{left}")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    tests = {"README": readme, "packages": packages}
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("not root, or no debootstrap")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="annals-fresh-") as folder:
        base = pathlib.Path(folder) / "base"
        run("debootstrap", "--variant=minbase", "bookworm", base, stdout=subprocess.DEVNULL)
        shutil.copy("/etc/resolv.conf", base / "etc/resolv.conf")
        for name in sys.argv[2:] or tests:
            root = pathlib.Path(folder) / name
            run("cp", "-a", base, root)
            tests[name](build, root)
            print(f"{name}: as promised", flush=True)
    return 0


sys.exit(main())
