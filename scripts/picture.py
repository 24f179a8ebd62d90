"""Makes docs/picture.png again: the seed, drawn by `diplograph view` and photographed by Chromium, cropped.

    python scripts/picture.py

Needs the `dev` extra, Chromium ($CHROMIUM, or `chromium` on the path), and loads nothing from the network.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import diplograph as dg

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT = 1200, 740


def main() -> None:
    """Draws, photographs, writes."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        sys.exit("picture.py: there is no Chromium; install it, or name it in $CHROMIUM")
    with tempfile.TemporaryDirectory() as folder, dg.open_store("memory:") as store:
        loaded = dg.load(ROOT / "seeds", store)
        if loaded.failed:
            sys.exit(f"picture.py: {loaded.failed[0]}")
        page_file = dg.view(store).write(Path(folder) / "graph.html")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(page_file.as_uri())
            page.wait_for_selector("canvas")
            page.wait_for_timeout(1500)  # until the picture has come to rest
            page.screenshot(path=ROOT / "docs" / "picture.png")
            browser.close()


if __name__ == "__main__":
    main()
