"""Judgements that go together, against asking each of them in turn. The ids are made up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.resolution.consistency import Standing
from graph.resolution.judgements import Judgement, contradicted, judgement

ENDS = st.sampled_from("abcdef")
JUDGEMENTS = st.builds(
    lambda label, decision, ends: judgement(label, decision, *ends),
    st.sampled_from(("Official", "Meeting")),
    st.sampled_from(("same", "different")),
    st.lists(ENDS, min_size=2, max_size=2, unique=True),
)


@given(st.lists(JUDGEMENTS, max_size=20))
def test_it_refuses_what_goes_against_another(told: list[Judgement]) -> None:
    known: list[Judgement] = []
    together = Standing()
    for one in told:
        fits = not contradicted(known, one)
        assert together.add(one) == fits
        if fits:
            known.append(one)
