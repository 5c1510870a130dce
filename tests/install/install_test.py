#!/usr/bin/env python3
"""What is installed works where nothing of the source tree is.

    install_test.py tree BUILD       cmake --install, then the programs of docs/library.md built against it
    install_test.py package BUILD    the Debian packages, unpacked into an empty root and run there
    install_test.py archive BUILD    annals-linux-amd64.tar.gz, unpacked into an empty root that has the C library and nothing else, and run there
    install_test.py same BUILD       the program of a build of the type Release, built again in another folder, is the same file

BUILD is the folder of a finished build.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "ferry-fire.html"
FILES = ["bin/annals", "share/man/man1/annals.1", "share/bash-completion/completions/annals",
         "share/fish/vendor_completions.d/annals.fish", "share/annals/rules/en/grammar.toml"]
SKIPPED = 77


def run(*command, **more):
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, **more)
    if result.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def public_headers():
    return sorted(f"include/annals/{path.name}" for path in (ROOT / "include/annals").glob("*.h"))


def check_files(prefix, names):
    for name in names:
        if not (prefix / name).is_file():
            raise SystemExit(f"{name} is not installed")


def tree(build, folder):
    prefix = folder / "prefix"
    run("cmake", "--install", build, "--prefix", prefix)
    check_files(prefix, FILES + ["share/zsh/site-functions/_annals"])
    installed = sorted(str(path.relative_to(prefix)) for path in prefix.rglob("*.h"))
    if installed != public_headers():
        raise SystemExit(f"these headers are installed: {installed}")
    build_samples(prefix, folder)
    return 0


def build_samples(prefix, folder):
    """The programs of docs/library.md, built against what is installed in prefix and run."""
    programs = folder / "programs"
    run("cmake", "-S", ROOT / "samples/library", "-B", programs, f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Release")
    run("cmake", "--build", programs)
    annals = prefix / "bin/annals"
    rows = run(annals, "--format", "jsonl", SAMPLE)
    told = [f"{row['date_text']}\t{row['label']}" for row in map(json.loads, rows.splitlines())]
    if run(programs / "smallest", SAMPLE).splitlines() != told:
        raise SystemExit("samples/library/smallest gives another chronology than the command")
    story = sorted((ROOT / "samples/stories/mine-rescue").glob("*.html"))
    assert len(story) > 1, story
    if run(programs / "batch", *story) != run(annals, "--format", "csv", *story):
        raise SystemExit("samples/library/batch gives another chronology than the command")
    work = ROOT / "samples/work"
    run(programs / "correct", ROOT / "rules/en", work / "ferry.txt", work / "corrected.csv", folder / "case.csv")
    if (folder / "case.csv").read_text() != run(annals, "--edits", work / "corrected.csv", "--format", "csv", work / "ferry.txt"):
        raise SystemExit("samples/library/correct gives another chronology than the command")


def package(build, folder):
    for tool in ("dpkg-deb", "dpkg-shlibdeps"):
        if not shutil.which(tool):
            print(f"{tool} is missing")
            return SKIPPED
    run("cpack", "--config", build / "CPackConfig.cmake", "-B", folder, cwd=build)
    root = folder / "root"
    root.mkdir()
    debs = sorted(folder.glob("*.deb"))
    assert [deb.name.split("_")[0] for deb in debs] == ["annals", "libannals-dev", "libannals0.1"], debs
    for deb in debs:
        run("dpkg-deb", "-x", deb, root)
    check_files(root / "usr", FILES + ["share/zsh/vendor-completions/_annals", "share/doc/annals/copyright", "lib/libannals.so.0.1", *public_headers()])
    needs = run("dpkg-deb", "-f", debs[0], "Depends")
    for library in ("libc6", "libre2", "libxml2", "libicu"):
        if library not in needs:
            raise SystemExit(f"the package does not depend on {library}: {needs}")
    if os.geteuid() != 0:
        print("not root: the package was unpacked, and not run in a root of its own")
        return 0
    # What the package depends on, as far as the program is concerned: the libraries that the loader finds.
    for library in re.findall(r"(/\S+)", run("ldd", root / "usr/bin/annals")):
        target = root / library.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            shutil.copy(library, target)
    shutil.copy(SAMPLE, root / "page.html")
    printed = run("chroot", root, "/usr/bin/annals", "--format", "csv", "/page.html")
    if len(printed.splitlines()) < 10:
        raise SystemExit(f"the program printed only\n{printed}")
    checked = run("chroot", root, "/usr/bin/annals", "rules", "check", "/usr/share/annals/rules/en")
    if " 0 faults" not in checked:
        raise SystemExit(checked)
    return 0


C_LIBRARY = ("libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2")


def archive(build, folder):
    if not shutil.which("dpkg-query"):
        print("dpkg-query is missing")
        return SKIPPED
    run("cpack", "--config", build / "CPackConfig.cmake", "-G", "TGZ", "-B", folder, cwd=build)
    root = folder / "root"
    root.mkdir()
    run("tar", "-xzf", folder / "annals-linux-amd64.tar.gz", "-C", root)
    annals = root / "annals-linux-amd64"
    check_files(annals, FILES + ["share/doc/annals/libraries/libgmime-3.0-0"])
    libraries = re.findall(r"(/\S+)", run("ldd", annals / "bin/annals"))
    for library in libraries:
        if pathlib.Path(library).name not in C_LIBRARY and not pathlib.Path(library).resolve().is_relative_to(annals):
            raise SystemExit(f"the program takes {library}, which is not in the archive")
    run(annals / "bin/annals", "-o", folder / "page.xlsx", SAMPLE)
    if os.geteuid() != 0:
        print("not root: the archive was not run in a root of its own")
        return 0
    for library in libraries:
        if pathlib.Path(library).name in C_LIBRARY:
            target = root / library.lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(library, target)
    shutil.copy(SAMPLE, root / "page.html")
    (root / "letter.eml").write_text("From: Ann\nSubject: Bridge\nDate: Mon, 3 Mar 2025 08:20:00 +0000\n\nThe bridge opened on Friday.\n")
    for document, least in (("/page.html", 10), ("/letter.eml", 2)):
        # The loader finds out where the program is by /proc, which is not there.
        printed = run("chroot", root, "/annals-linux-amd64/bin/annals", "--format", "csv", document,
                      env={**os.environ, "LD_ORIGIN_PATH": "/annals-linux-amd64/bin"})
        if len(printed.splitlines()) < least:
            raise SystemExit(f"the program printed only\n{printed}")
    return 0


def same(build, folder):
    # A path of another length, and nothing of the first build at hand.
    source = folder / "another-place" / "annals"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns("build*", ".git", ".venv", "tests", "__pycache__"))
    surroundings = {**os.environ, "CCACHE_DISABLE": "1"}
    run("cmake", "--preset", "program", cwd=source, env=surroundings)
    run("cmake", "--build", "--preset", "program", "--target", "annals", cwd=source, env=surroundings)
    first = (build / "annals").read_bytes()
    if first != (source / "build/annals").read_bytes():
        raise SystemExit("two builds gave two programs")
    if str(ROOT).encode() in first:
        raise SystemExit("the program holds the name of the folder that it was built in")
    print("two builds gave the same program")


def main():
    what, build = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory(prefix="annals-install-") as folder:
        return {"tree": tree, "package": package, "archive": archive, "same": same}[what](build, pathlib.Path(folder))


sys.exit(main())
