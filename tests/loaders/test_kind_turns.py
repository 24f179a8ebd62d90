"""Of what kind a contact was: turns whose words around the verb say it. Every person is invented."""

from __future__ import annotations

import pytest
from test_when_where import A, B, C, meetings


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what is held, chaired or opened
        (f"{A} and {B} co-chaired the fourth session of Kazakh-French political consultations.", "consultations"),
        (f"{A} and {B} co-chaired the fourth session of the intergovernmental commission.", "session"),
        (f"{A} and {B} opened the sixth round of political consultations.", "consultations"),
        (f"{A} and {B} opened a photo exhibition.", "ceremony"),
        (f"The inauguration ceremony was co-chaired by {A} and {B}.", "ceremony"),
        (f"{A} held a working session with {B}.", "meeting"),
        (f"{A} held a joint press conference with {B} in Paris.", "meeting"),
        (f"{A} received {B} on Monday. The session was attended by {C}.", "meeting"),
        (f"The border commissions of the two countries held their third meeting, chaired by {A} and {B}.", "session"),
        (f"{A} and {B} co-hosted a meeting of the intergovernmental commission via video link.", "session"),
        # on the margins of a summit
        (f"{A} and {B} shook hands on the sidelines of the G20 summit.", "meeting"),
        # a visit of which the host is told, and somebody on a visit who sees others
        (f"{A} paid an official visit to France at the invitation of {B}, who received him in Paris.", "visit"),
        (f"{A} leaves for Paris on Thursday, to be received there by {B}.", "visit"),
        (f"{A} had visited Paris in April and had been hosted there by {B}.", "visit"),
        (f"{A}, who is on an official visit to France, was received by {B}.", "meeting"),
        (f"{A} visited {B} on Thursday at the presidential palace.", "meeting"),
        # meals and ceremonies
        (f"On Monday evening {A} was the dinner guest of {B}.", "dinner"),
        (f"{A} received {B} at dinner.", "dinner"),
        (f"{A} presented {B} with the Order of Merit at a separate ceremony.", "ceremony"),
        # by telephone
        (f"{A} hosted a call today with {B}.", "phone_call"),
        (f"{A} first spoke with {C} and then, in a second call, with {B}.", "phone_call"),
        (f"{A} spoke with {B} on Monday. In these calls he thanked for the help.", "phone_call"),
        (f"{A} spoke with {B} on Monday.", "meeting"),
    ],
)
def test_of_what_kind_it_was(text: str, kind: str):
    assert meetings(text)[-1].kind == kind
