"""`diplograph salvage`: what can still be read of a damaged embedded store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, words

if TYPE_CHECKING:
    from graph.stores.salvage import Lost, Salvaged

INCOMPLETE = 3
"""Exit code where something is lost."""


def salvage(
    into: Annotated[str, typer.Argument(metavar="NEW", help="The store to put it into, which is not there yet.")],
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Save what can be read of a damaged embedded store.

    What is lost is told, and the damaged store is left as it is.
    """
    from diplograph.printing import as_json, say
    from graph.stores import folder, open_store
    from graph.stores.salvage import check_there
    from graph.stores.salvage import salvage as saved_from

    home = folder(store)
    check_there(home)
    with open_store(words(into)) as new:
        found = saved_from(home, new)
        url = new.url
    say(as_json(_data(found, str(home), url)) if json else _account(found, str(home), url))
    if found.lost or not found.graph_read:
        raise typer.Exit(INCOMPLETE)


def _data(found: Salvaged, home: str, url: str) -> dict[str, Any]:
    return {
        "from": home,
        "store": url,
        "documents": found.documents,
        "judgements": found.judgements,
        "lost": [{"id": one.id, "source": one.source, "url": one.url} for one in found.lost],
        "graph_read": found.graph_read,
    }


def _account(found: Salvaged, home: str, url: str) -> str:
    from diplograph.printing import paragraph
    from graph.wording import counted

    saved = f"{counted(found.documents, 'document')} and {counted(found.judgements, 'judgement')}"
    parts = [paragraph(f"Saved from {home} into {url}: {saved}.")]
    if found.lost:
        lines = [f"Lost: {counted(len(found.lost), 'document')}. Load them again:", *map(_lost, found.lost)]
        parts.append("\n".join(lines))
    if not found.graph_read:
        parts.append(paragraph("The graph could not be read: others may be lost of which nothing is known."))
    elif not found.lost:
        parts.append("Nothing is lost that the graph knew of.")
    return "\n\n".join(parts)


def _lost(one: Lost) -> str:
    known = [told for told in (one.source, one.url) if told]
    return f"  {', '.join(known) or 'a document of which no more is known'} ({one.id})"
