"""`diplograph split`: what is one official or meeting is several."""

from __future__ import annotations

from typing import Annotated

import typer

from diplograph.commands.options import Json, Preview, StoreUrl, Why, words


def split(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An official or a meeting, by any spelling, or by id.")],
    others: Annotated[
        list[str] | None,
        typer.Argument(metavar="[OTHER_ID]...", help="Take out only these of its ids.", show_default=False),
    ] = None,
    documents: Annotated[
        list[str] | None,
        typer.Option(
            "--documents",
            metavar="ID...",
            help="Take out what these documents (ids, paths or names) tell.",
            show_default=False,
        ),
    ] = None,
    why: Why = "",
    preview: Preview = False,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Decide that what is one official, or meeting, is several.

    Without ids or documents all comes apart that was joined without a judgement. Two namesakes under one spelling are
    parted by the documents that tell of one of them.
    """
    from diplograph import judging
    from diplograph.commands.effects import decision_data, decision_text
    from diplograph.commands.opening import opened_to_write
    from diplograph.parting import called
    from diplograph.printing import as_json, paragraph, say

    ids = [words(one) for one in others or []]
    telling = [words(one) for one in documents or []]
    if telling:
        # `--documents A B`: what follows the first are documents as well.
        telling, ids = [*telling, *ids], []
    with opened_to_write(store) as target:
        decision = judging.split(target, words(name), ids, documents=telling, why=words(why), preview=preview)
    if json:
        say(as_json(decision_data(decision, preview=preview)))
        return
    # What documents tell of somebody goes by an id of its own, in which the mark follows a hyphen.
    apart = sorted({end.replace("@", "-") for one in decision.judgements for end in (one.left, one.right)})
    verb = "would come" if preview else "comes"
    say(paragraph(f"{called(decision.nodes[0])} {verb} apart: {', '.join(apart)}."))
    say()
    say(decision_text(decision, preview=preview))
