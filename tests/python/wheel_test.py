#!/usr/bin/env python3
"""The Python module: the wheel is built on the library that is built already, and tried where people would.

    wheel_test.py BUILD SITE make       builds the wheel and puts it into the folder SITE, for the other tests
    wheel_test.py BUILD SITE page       the programs of docs/library.md print what the page says
    wheel_test.py BUILD SITE types      mypy --strict takes the package, and a program on it
    wheel_test.py BUILD SITE root       the repaired wheel, in an empty root that has Python and libc alone
    wheel_test.py BUILD SITE both       beside pandas, pyarrow, duckdb and GObject's own glib, in either order

Run by .venv/bin/python, which has the tools. Exit status 77, for "skipped", where a root cannot be made, with the reason.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def run(*command, **more):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout[-6000:]}{done.stderr[-6000:]}")
    return done.stdout


def python(site, code, **more):
    surroundings = {**os.environ, "PYTHONPATH": str(site), "PYTHONWARNINGS": "default"}
    return run(sys.executable, "-c", code, env=surroundings, **more)


def wheels(site):
    return site.parent / "wheels"


def make(build, site):
    prefix = site.parent / "prefix"
    for folder in (prefix, site, wheels(site)):
        shutil.rmtree(folder, ignore_errors=True)
    for component in ("library", "development"):
        run("cmake", "--install", build, "--prefix", prefix, "--component", component)
    package = next(prefix.glob("lib/**/cmake/annals"))
    run(sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", wheels(site), ROOT,
        f"--config-settings=cmake.define.annals_DIR={package}", f"--config-settings=build-dir={site.parent / 'made'}")
    wheel = next(wheels(site).glob("*.whl"))
    run(sys.executable, "-m", "pip", "install", "--no-deps", "--target", site, wheel)
    names = sorted(path.name for path in (site / "annals").iterdir() if path.is_file())
    for wanted in ("__init__.py", "py.typed", "_annals.pyi"):
        if wanted not in names:
            raise SystemExit(f"the wheel has no {wanted}: {names}")


def page(_build, site):
    text = (ROOT / "docs/library.md").read_text(encoding="utf-8")
    programs = re.findall(r"<!-- python: (\w+) -->\n```python\n(.*?)```\n```text\n(.*?)```", text, re.S)
    if len(programs) < 4 or len(programs) != text.count("<!-- python: "):
        raise SystemExit(f"docs/library.md: {len(programs)} programs")
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "samples").symlink_to(ROOT / "samples")
        for name, code, printed in programs:
            out = python(site, code, cwd=folder)
            if out != printed:
                raise SystemExit(f"{name} prints\n{out}and not\n{printed}")
    # Those in C++ are the files that another test builds and runs.
    for name, code in re.findall(r"<!-- file: (\S+) -->\n```cpp\n(.*?)```", text, re.S):
        if (ROOT / name).read_text(encoding="utf-8") != code:
            raise SystemExit(f"docs/library.md shows another {name}")


PROGRAM = """
import datetime
import pathlib
import annals

chronology: annals.Chronology = annals.read(pathlib.Path("a.html"), datetime.date(2025, 2, 27))
for row in chronology:
    days: tuple[str | None, datetime.date | None] = (row.start_date, row.start)
    words: list[str] = [row.label, row.sources[0].sentence, *row.people]
found: list[annals.Found] = annals.dates("today")
warnings: list[str] = chronology.filter(since="2020-01-01").top(3).save("x.csv")
"""


def types(_build, site):
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "program.py"
        program.write_text(PROGRAM)
        surroundings = {**os.environ, "MYPYPATH": str(site), "MYPY_CACHE_DIR": folder}
        # Of pandas and pyarrow, which bring no types of their own, nothing is checked.
        mypy = [sys.executable, "-m", "mypy", "--strict", "--ignore-missing-imports"]
        run(*mypy, program, env=surroundings, cwd=folder)
        run(*mypy, "-p", "annals", env=surroundings, cwd=folder)
        program.write_text(PROGRAM + "\nchronology.save(3)\n")
        wrong = subprocess.run([*mypy, program], env=surroundings, cwd=folder, capture_output=True, text=True)
        if wrong.returncode == 0 or "save" not in wrong.stdout:
            raise SystemExit(f"mypy takes what is wrong: {wrong.stdout}")


def repaired(site):
    folder = site.parent / "repaired"
    shutil.rmtree(folder, ignore_errors=True)
    run(sys.executable, ROOT / "python/repair_wheel.py", next(wheels(site).glob("*.whl")), folder)
    wheel = next(folder.glob("*.whl"))
    tree = folder / "site"
    run(sys.executable, "-m", "pip", "install", "--no-deps", "--target", tree, wheel)
    listed = (next(tree.glob("*.dist-info")) / "licenses/libraries/README.txt").read_text()
    libraries = [path.name for path in (tree / "annals.libs").iterdir()]
    for library in libraries:
        if library not in listed:
            raise SystemExit(f"{library} has no licence listed")
    if not any(name.startswith("libglib-2.0-") for name in libraries):
        raise SystemExit(f"no glib in {libraries}")
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB, {len(libraries)} libraries")
    return tree


IN_ROOT = r"""
import sys
sys.path.insert(0, "/site")
import annals
rows = annals.read(open("/page.html").read())
assert len(rows) > 10, rows
mail = annals.read(b"From: a@b.example\nDate: Thu, 27 Feb 2025 09:00:00 +0000\nSubject: Mill\n\nThe mill burned on Tuesday.\n")
assert mail[0].start_date == "2025-02-25", mail[0]
for name in annals.formats():
    assert rows.to_bytes(name), name
rows.save("/x.xlsx")
assert len(annals.load("/x.xlsx")) == len(rows)
print(len(rows), "rows,", len(annals.formats()), "formats")
"""


def root(_build, site):
    if os.geteuid() != 0:
        print("not root: no root of its own can be made")
        return SKIPPED
    tree = repaired(site)
    with tempfile.TemporaryDirectory(prefix="annals-root-") as folder:
        new = pathlib.Path(folder)
        interpreter = pathlib.Path("/usr/bin/python3").resolve()
        version = interpreter.name
        (new / "usr/bin").mkdir(parents=True)
        shutil.copy(interpreter, new / "usr/bin/python3")
        for library in re.findall(r"(/\S+)", run("ldd", interpreter)):
            (new / library.lstrip("/")).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(library, new / library.lstrip("/"))
        for name in ("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libresolv.so.2"):
            shutil.copy(f"/lib/x86_64-linux-gnu/{name}", new / "lib/x86_64-linux-gnu")
        shutil.copytree(f"/usr/lib/{version}", new / f"usr/lib/{version}", symlinks=True,
                        ignore=shutil.ignore_patterns("test", "config-*", "__pycache__", "dist-packages"))
        shutil.copytree(tree, new / "site")
        shutil.copy(ROOT / "samples/ferry-fire.html", new / "page.html")
        # The kernel's own /proc, by which a file without a name gets one.
        (new / "proc").mkdir()
        (new / "tmp").mkdir()
        inside = 'mount -t proc proc "$0/proc" && exec chroot "$0" /usr/bin/python3 -c "$1"'
        print(run("unshare", "--mount", "sh", "-c", inside, new, IN_ROOT, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}).strip())
        return 0


TOGETHER = """
import sys
for name in sys.argv[1:]:
    if name == "gi":
        import gi
        from gi.repository import GLib
    else:
        __import__(name)
import annals, pandas, duckdb
rows = annals.read("The mill burned on 3 May 1921. It was built again in 1924.")
mail = annals.read(b"From: a@b.example\\nDate: Thu, 27 Feb 2025 09:00:00 +0000\\nSubject: Mill\\n\\nThe mill burned on Tuesday.\\n")
frame = rows.to_pandas()
assert duckdb.sql("select count(*) from frame").fetchall() == [(2,)], frame
assert rows.to_arrow().num_rows == 2 and len(mail) == 1
if "gi" in sys.argv:
    assert GLib.MAJOR_VERSION == 2
"""


def both(_build, site):
    trees = [site, site.parent / "repaired/site"]
    if not trees[1].is_dir():
        repaired(site)
    for tree in trees:
        for order in (["annals", "pandas", "pyarrow", "duckdb", "gi"], ["gi", "duckdb", "pyarrow", "pandas", "annals"]):
            surroundings = {**os.environ, "PYTHONPATH": str(tree)}
            run(sys.executable, "-c", TOGETHER, *order, env=surroundings)


def main():
    build, site, what = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
    return {"make": make, "page": page, "types": types, "root": root, "both": both}[what](build, site)


sys.exit(main())
