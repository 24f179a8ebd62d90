"""Turns found in real texts that nobody had seen, retold with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
2be34b2 What the reading said twice stands once: says that, words of time, months; a list to come  
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
8673c10 Who met a Chinese official in China is no Chinese: an assumed side gives way where the lan 
     oaders.text.portfolios import goes_on, inside_name, named_body, phrase, qualified
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
ModuleNotFoundError: No module named 'loaders.text.masters'
f7719bd Two delegations told one after the other sat across from each other; who led a delegation  
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
48c9830 What lies between subject and verb is another's: asides with whose or an auxiliary, report 
     nters.py", line 11, in <module>
    from loaders.text.actors import OWN_AFFAIRS, Actor
ImportError: cannot import name 'OWN_AFFAIRS' from 'loaders.text.actors' (/tmp/team/bisw/loaders/text/actors.py)
395c838 What is still to come: left for talks, arrives for talks, hosted by two and to take place; 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
018d914 Whom officials represent: a table of the press with its countries, envoys for a land, land 
     nters.py", line 11, in <module>
    from loaders.text.actors import OWN_AFFAIRS, Actor
ImportError: cannot import name 'OWN_AFFAIRS' from 'loaders.text.actors' (/tmp/team/bisw/loaders/text/actors.py)
c56040d Envoys of different lands don't meet at the ceremony of one of them 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
6ba1836 Press releases: groups of two parliaments, delegations of towns and embassies, who attends 
     "/tmp/team/bisw/loaders/text/frames.py", line 35, in <module>
    "tours": touring.tours,
                ^^^^^^^^^^^^
AttributeError: module 'loaders.text.speech_frames' has no attribute 'explains'
803f07a Visitors are not of whoever receives them 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
89a5cd6 Dispatches: a country's own affairs have one side; called and said, talks before others, h 
     nters.py", line 11, in <module>
    from loaders.text.actors import OWN_AFFAIRS, Actor
ImportError: cannot import name 'OWN_AFFAIRS' from 'loaders.text.actors' (/tmp/team/bisw/loaders/text/actors.py)
348c2f6 Today's call and today's surprise meeting are those that were told; who called, who signed 
     tmp/team/bisw/loaders/text/grammar.py", line 26, in words
    return frozenset(_table("word_classes.csv")[name].split())
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
KeyError: 'leads a body'
0f517a1 Of which contact a sentence of attendance speaks has a module of its own 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
6ba3618 The head word of a title is found past its complements 
     nters.py", line 11, in <module>
    from loaders.text.actors import OWN_AFFAIRS, Actor
ImportError: cannot import name 'OWN_AFFAIRS' from 'loaders.text.actors' (/tmp/team/bisw/loaders/text/actors.py)
a711859 Last word of a title where no land is told 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
fb8683a A given name after a title is a sense of names 
     bisw/loaders/text/grammar.py", line 26, in words
    return frozenset(_table("word_classes.csv")[name].split())
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
KeyError: 'said of what has been'
e73d97e Found turns: what has been is no praise, calls he received, three sides at a summit he too 
     ^^^^^^^^^^^^^^
  File "/root/.pyenv/versions/3.11.7/lib/python3.11/re/_parser.py", line 994, in parse
    raise source.error("unbalanced parenthesis")
re.error: unbalanced parenthesis at position 329
42f963a Handshakes and interactions are nouns of contact; a sentence of one small word is no list  
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
08a5183 Visits under a heading have a module of their own; cells merged 
     ^^^^^^^^^^^^^^^^^^^^
  File "/tmp/team/bisw/loaders/text/grammar.py", line 20, in <dictcomp>
    return {row[0]: row[1] for row in rows}
                    ~~~^^^
IndexError: list index out of range
db0817e An embassy's own page: its diplomats are the sender's, ministers the host's; during talks  
     from loaders.text import (
ImportError: cannot import name 'missions' from partially initialized module 'loaders.text' (most likely due to a circular import) (/tmp/team/bisw/loaders/text/__init__.py)
03e75e7 Who is on a visit here, was received: the clause with who is over; ministers of lands told 
     from loaders.text import (
ImportError: cannot import name 'surnames' from partially initialized module 'loaders.text' (most likely due to a circular import) (/tmp/team/bisw/loaders/text/__init__.py)
149593a Delegations told of by their land, led by and made up of several; banquets to welcome; env 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
585193f Sides: papers for readers everywhere, whoever represents or attends, bodies by their noun, 
     import lists, travelling
ImportError: cannot import name 'travelling' from partially initialized module 'loaders.text' (most likely due to a circular import) (/tmp/team/bisw/loaders/text/__init__.py)
5845e03 One turn for whoever represents another 
     Traceback (most recent call last):
  File "<string>", line 6, in <module>
StopIteration
4282f4b When and where agencies put it: here, today (13), a stay told before, there, capitals; a d 
     from loaders.text import (
ImportError: cannot import name 'surnames' from partially initialized module 'loaders.text' (most likely due to a circular import) (/tmp/team/bisw/loaders/text/__init__.py)
}
"""Publisher, text, pairs."""


@pytest.mark.parametrize(("publisher", "text", "expected"), MET.values(), ids=MET.keys())
def test_found(publisher: str | None, text: str, expected: str):
    assert met(reading(text, publisher=publisher)) == {frozenset(pair.split("/")) for pair in expected.split()}
