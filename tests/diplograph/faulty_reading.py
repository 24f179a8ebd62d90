"""A reader that kills its process or never ends at certain words, brought into a reading process with the lexicon."""

import os
import signal
import time
from pathlib import Path

import loaders
from loaders.text.extension import Extension


class Faulty(Extension):
    """Where this is unpickled, the reader has these faults; nothing else does the words harm."""

    def __reduce__(self):
        return install, ()


def install() -> None:
    honest = loaders.read

    def read(document, **how):
        if "kill me once" in document.text:
            mark = Path(f"{document.source}.killed")
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        elif "kill me" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "never end" in document.text:
            time.sleep(3600)
        print("a library that prints")
        return honest(document, **how)

    loaders.read = read


FAULTY = Faulty("faulty", {})
