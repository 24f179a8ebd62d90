"""`diplograph merge`: two officials or meetings are one."""

from __future__ import annotations

from typing import Annotated

import typer

from diplograph.commands.options import Json, Preview, StoreUrl, Why, words


def merge(
    a: Annotated[str, typer.Argument(metavar="NAME", help="An official or a meeting, by any spelling, or by id.")],
    b: Annotated[str, typer.Argument(metavar="NAME", help="Another.")],
    why: Why = "",
    preview: Preview = False,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Decide that two officials, or two meetings, are one.

    The decision outlives reloads and is taken back by `judgements --remove`; the graph is then as if it had never been.
    """
    from diplograph import judging
    from diplograph.commands.effects import decision_data, decision_text
    from diplograph.commands.opening import opened_to_write
    from diplograph.parting import called
    from diplograph.printing import as_json, paragraph, say
    from graph.wording import plain

    with opened_to_write(store) as target:
        decision = judging.merge(target, words(a), words(b), why=words(why), preview=preview)
    if json:
        say(as_json(decision_data(decision, preview=preview)))
        return
    if decision.difference is None:
        say(paragraph(f"Both are {called(decision.nodes[0])}: one already, nothing to decide."))
        return
    one, other = map(called, decision.nodes)
    verb, now = ("would be", "") if preview else ("are", " now")
    say(paragraph(f"{one} and {other} {verb} one{now}: {plain(decision.became)}."))
    say()
    say(decision_text(decision, preview=preview))
