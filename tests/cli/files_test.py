#!/usr/bin/env python3
"""Files as they are in the world: names of any bytes, links and pipes, full disks, streams that are closed, programs that are killed.

    files_test.py ANNALS
"""
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

TEXT = "The bridge opened on June 1, 2001.\n"
OLD = "the old file\n"
ROOT = pathlib.Path(__file__).resolve().parents[2]
program = str(pathlib.Path(sys.argv[1]).resolve())
faults = []


def expect(what, got, wanted):
    if got != wanted:
        faults.append(f"{what}: {got!r} instead of {wanted!r}")


def annals(*arguments, **more):
    more = {"stdin": subprocess.DEVNULL, "capture_output": True, "timeout": 120, **more}
    return subprocess.run([program, *arguments], **more)


def shell(command, folder):
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, timeout=120,
                          env={**os.environ, "ANNALS": program})


def hidden_files(folder):
    return [name for name in os.listdir(folder) if name.startswith(".")]


def bytes_written(process, folder):
    """Into files of the folder, also such without a name, by a process that runs."""
    count = 0
    for link in pathlib.Path(f"/proc/{process}/fd").iterdir():
        try:
            if os.readlink(link).startswith(str(folder)):
                count += link.stat().st_size
        except OSError:  # closed meanwhile
            pass
    return count


def killed_in_the_midst(folder):
    """kill -9 while the output is being written: the old file is whole, and nothing is left."""
    out = folder / "out.jsonl"
    out.write_text(OLD)
    process = subprocess.Popen([program, "-f", "jsonl", "-o", out, "-"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    record = json.dumps({"text": TEXT}).encode() + b"\n"
    deadline = time.monotonic() + 60
    written = 0
    while written == 0 and time.monotonic() < deadline:
        process.stdin.write(record * 100)
        process.stdin.flush()
        written = bytes_written(process.pid, folder)
    process.send_signal(signal.SIGKILL)
    process.wait()
    expect("something was written before the kill", written > 0, True)
    expect("the old file after kill -9", out.read_text(), OLD)
    expect("what is left of it", hidden_files(folder), [])
    expect("the next run", annals("-f", "jsonl", "-o", out, "-", stdin=None, input=record).returncode, 0)
    expect("what the next run wrote", json.loads(out.read_text())["start_date"], "2001-06-01")


def output_is_no_input(folder):
    page = folder / "a.txt"
    page.write_text(TEXT)
    (folder / "link.txt").symlink_to("a.txt")
    os.link(page, folder / "hard.txt")
    for name in ("a.txt", "./a.txt", "link.txt", "hard.txt"):
        for given in ("a.txt", "."):
            ran = annals("-f", "csv", "-o", name, given, cwd=folder, text=True)
            expect(f"-o {name} {given}", (ran.returncode, page.read_text()), (2, TEXT))
            expect("its message", ran.stderr.endswith(": the output would replace this input\n"), True)
    expect("another name beside it", annals("-f", "csv", "-o", "b.txt", "a.txt", cwd=folder).returncode, 0)


def only_files_are_opened(folder):
    """What a directory holds besides files is neither followed nor opened: a pipe would hang, a link go anywhere."""
    (folder / "a.txt").write_text(TEXT)
    outside = folder.parent / "outside.txt"
    outside.write_text("It closed on May 3, 1999.\n")
    (folder / "link.txt").symlink_to(outside)
    (folder / "links").symlink_to(folder.parent)
    (folder / "loop").symlink_to(".")
    os.mkfifo(folder / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(folder / "socket.txt"))
    if os.geteuid() == 0:
        try:
            os.mknod(folder / "device.txt", 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero
        except PermissionError:
            pass
    ran = annals("-f", "jsonl", folder, text=True)
    expect("a directory with special files", (ran.returncode, ran.stderr), (0, ""))
    expect("its entries", [json.loads(line)["start_date"] for line in ran.stdout.splitlines()], ["2001-06-01"])
    expect("a socket that is named", annals(folder / "socket.txt").returncode, 1)
    listener.close()


def names_of_any_bytes(folder):
    names = [b"-f.txt", b"a\nb.txt", b"caf\xe9.txt", b"\xff\xfe.txt", b"\x1b[31m.txt", b"'\"$(x)`.txt", b"a,b;c.txt", b"\xe2\x80\xae.txt", b" .txt"]
    for name in names:
        with open(os.path.join(os.fsencode(folder), name), "w") as file:
            file.write(TEXT)
    ran = annals("-f", "jsonl", folder)
    expect("names of any bytes", (ran.returncode, ran.stderr), (0, b""))
    expect("documents", len([json.loads(line) for line in ran.stdout.decode("utf-8").splitlines()]), len(names))
    for style in ("csv", "json", "table"):
        annals("-f", style, folder).stdout.decode("utf-8")
    expect("a leading dash after --", annals("--", "-f.txt", cwd=folder).returncode, 0)
    expect("a leading dash after ./", annals("./-f.txt", cwd=folder).returncode, 0)
    for name in (b"none\nannals: all is well", b"none\x1b[2J", b"none\xff"):
        message = annals(name, cwd=folder).stderr
        expect(f"lines of the message for {name}", message.count(b"\n"), 1)
        expect(f"control characters of the message for {name}", b"\x1b" in message, False)
        message.decode("utf-8")


def disks_that_are_full(folder):
    out = folder / "out.csv"
    out.write_text(OLD)
    many = folder / "many.jsonl"
    many.write_text("".join(json.dumps({"text": f"The bridge {i} opened on June {1 + i % 28}, {1900 + i % 100}."}) + "\n" for i in range(2000)))
    for style in ("csv", "jsonl"):
        ran = shell(f"trap '' XFSZ; ulimit -f 16; \"$ANNALS\" -f {style} -o out.csv many.jsonl", folder)
        expect("a file past its limit", (ran.returncode, ran.stderr), (1, "annals: out.csv: File too large\n"))
        expect("the old file", out.read_text(), OLD)
        expect("what is left beside it", hidden_files(folder), [])
    disk = folder / "disk"
    disk.mkdir()
    ran = shell(f"unshare -m sh -c 'mount -t tmpfs -o size=64k none disk || exit 99; echo old > disk/out.csv; "
                "\"$ANNALS\" -f csv -o disk/out.csv many.jsonl; echo $? $(cat disk/out.csv) $(ls -A disk)'", folder)
    if ran.returncode == 0:
        expect("a full disk", ran.stdout, "1 old out.csv\n")
        expect("its message", ran.stderr, "annals: disk/out.csv: No space left on device\n")
    else:
        print("no file system can be mounted here, so none was filled")


def streams_that_are_closed(folder):
    (folder / "a.txt").write_text(TEXT)
    ran = shell('"$ANNALS" a.txt >&-', folder)
    expect("standard output closed", (ran.returncode, ran.stderr), (1, "annals: standard output: Bad file descriptor\n"))
    ran = shell('"$ANNALS" -f csv -o out.csv none.txt a.txt 2>&-', folder)
    expect("standard error closed", (ran.returncode, (folder / "out.csv").read_text().count("annals:")), (1, 0))
    ran = shell('"$ANNALS" - <&-', folder)
    expect("standard input closed", ran.returncode, 1)
    ran = shell('trap "" PIPE; { "$ANNALS" -f csv a.txt; } | true', folder)
    expect("a reader that is gone", ran.stderr, "")


def files_that_cannot_be_read(folder):
    (folder / "good.txt").write_text(TEXT)
    secret = folder / "secret"
    secret.mkdir()
    (secret / "x.txt").write_text(TEXT)
    (folder / "secret.txt").write_text(TEXT)
    os.chmod(secret, 0)
    os.chmod(folder / "secret.txt", 0)
    os.chmod(folder, 0o755)
    command = [program, "-f", "csv", str(folder)]
    nobody = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
    os.chmod(folder.parent, 0o755)
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=60, **nobody)
    except PermissionError:  # the program itself lies where that user may not go
        ran = None
    os.chmod(secret, 0o700)
    if ran:
        expect("unreadable files", ran.returncode, 1)
        expect("their messages", ran.stderr,
               f"annals: {folder}/secret: Permission denied\nannals: {folder}/secret.txt: Permission denied\n")
        expect("the readable one", "2001-06-01" in ran.stdout, True)


def memory_that_is_not_to_be_had(folder):
    """A document that wants too much is said so and left; the others are read."""
    (folder / "many.txt").write_text("In " + ", ".join(str(1900 + i % 100) for i in range(100_000)) + " it burned.")
    (folder / "one.txt").write_text(TEXT)
    for threads in ("1", "2"):
        limited = f'ulimit -v {{}}; "$ANNALS" --threads {threads} -f csv'
        least = next((kib for kib in range(50_000, 1_000_000, 25_000) if shell(f"{limited.format(kib)} one.txt", folder).returncode == 0), None)
        if least is None:
            print("memory cannot be limited here")
            return
        ran = shell(f"{limited.format(least + 50_000)} many.txt one.txt", folder)
        expect(f"too little memory, {threads} threads", (ran.returncode, ran.stderr), (1, "annals: many.txt: not enough memory\n"))
        expect("the other document", "2001-06-01" in ran.stdout, True)


def nothing_else_is_touched(folder):
    """Documents that ask for more: no connection, no other program, no file but those that were given and the system's libraries."""
    away, here = "http://127.0.0.1:9/", "file:///etc/passwd"
    documents = folder / "documents"
    documents.mkdir()
    (documents / "a.html").write_text(
        f"<!DOCTYPE html SYSTEM '{away}x.dtd' [<!ENTITY x SYSTEM '{here}'>]><html><head><base href='{away}'><link rel=stylesheet href=a.css>"
        f"<meta http-equiv=refresh content='0;{away}'><script src=a.js></script></head><body><img src=i.png><iframe src='{here}'></iframe>"
        f"<object data='{here}'></object><p>&x; {TEXT}</p></body></html>")
    (documents / "b.md").write_text(f"---\nimage: !include {here}\n---\n![x]({away}i.png) {TEXT}")
    (documents / "c.eml").write_text(f"From: a@b.c\nContent-Type: message/external-body; access-type=URL; URL=\"{away}\"\n\n{TEXT}")
    (documents / "d.jsonl").write_text(json.dumps({"text": TEXT, "url": here, "id": "/etc/passwd"}) + "\n")
    log = folder / "log"
    ran = subprocess.run(["strace", "-f", "-qq", "-o", log, "-e", "trace=%network,execve,execveat,open,openat,openat2,creat", program, "-f", "html", documents],
                         capture_output=True, text=True, timeout=120, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
    calls = log.read_text(errors="replace") if log.exists() else ""
    if "execve" not in calls:
        print(f"nothing can be watched here: {ran.stderr}")
        return
    expect("what was read", ran.stdout.count("2001-06-01") > 0, True)
    expect("network calls", re.findall(r".*\b(?:socket|connect|sendto)\(.*", calls), [])
    expect("programs", len(re.findall(r"\bexecve(?:at)?\(", calls)), 1)
    opened = set(re.findall(r'open(?:at2?)?\((?:[^"]*, )?"([^"]*)"', calls))
    systems = ("/proc/", "/sys/", "/lib", "/usr/lib", "/usr/share/locale", "/etc/ld.so", "/dev/null")
    systems += ("/tmp/tsan.rodata.", str(ROOT / "tests/sanitize-thread.txt"))  # ThreadSanitizer's
    expect("files opened besides", [name for name in sorted(opened) if not name.startswith((*systems, str(documents)))], [])


def main():
    for test in (killed_in_the_midst, output_is_no_input, only_files_are_opened, names_of_any_bytes, disks_that_are_full,
                 streams_that_are_closed, files_that_cannot_be_read, memory_that_is_not_to_be_had, nothing_else_is_touched):
        with tempfile.TemporaryDirectory(prefix="annals-files-") as outer:
            folder = pathlib.Path(outer) / "folder"
            folder.mkdir()
            test(folder)
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
