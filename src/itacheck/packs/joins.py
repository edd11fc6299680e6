"""Reading joins: the second fact that a rule asks for, or asks to be absent."""

from __future__ import annotations

from ..base.language import say
from ..base.record import record
from ..records.codec import Codec
from ..records.cursor import Cursor
from ..records.schema import Schema, mapping, ref
from ..records.tree import Data, Mapping
from ..vocabulary.model import Kind
from .condition_reader import ALWAYS, ConditionForm, Scope
from .model import Joined
from .names import Names, alike, comparable, read_property

REQUIRED = ("kind", "on")
OPTIONAL = ("where",)


@record
class JoinForm(Codec):
    """A ``with`` or ``without`` of a rule; without ``about`` it is only written and described."""

    about: Kind | None = None
    names: Names = Names({}, {})

    def write(self, value: Joined) -> Data:
        """The mapping that an author writes."""
        data: Data = {"kind": value.kind, "on": dict(value.on)}
        if value.where == ALWAYS:
            return data
        kind = self.names.kinds.get(value.kind)
        where = ConditionForm(None if kind is None else Scope(kind, self.names))
        return {**data, "where": where.write(value.where)}

    def read(self, at: Cursor) -> Joined | None:
        """The join; None where its kind is not known."""
        fields = at.fields(REQUIRED, OPTIONAL)
        kind = None if fields["kind"].missing else self.names.kind(fields["kind"])
        if kind is None or self.about is None:
            return None
        pairs = tuple(
            pair
            for theirs, ours in fields["on"].pairs()
            if (pair := _pair(theirs, ours, kind, self.about, at.step)) is not None
        )
        where = ConditionForm(Scope(kind, self.names))
        return Joined(
            kind.name, pairs, where.read(fields["where"]) if "where" in fields else ALWAYS
        )

    def schema(self, definitions: Schema) -> Schema:
        """A mapping, its conditions those of any kind."""
        names: Schema = {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {"type": "string", "minLength": 1},
            "description": "a property of this kind: one of the examined fact",
        }
        keys = {
            "kind": {"enum": list(self.names.kinds)},
            "on": names,
            "where": ConditionForm().schema(definitions),
        }
        definitions["joined"] = mapping(keys, REQUIRED)
        return ref("joined")


def _pair(
    theirs: Cursor, ours: Cursor, kind: Kind, about: Kind, word: object
) -> tuple[str, str] | None:
    """A property of the joined kind and the property of the examined fact that it equals.

    ``word`` is the key of the join: what is there ``with`` a fact can be asked the other way round.
    """
    left, right = read_property(theirs, kind), read_property(ours, about)
    if left is None or right is None:
        return None
    if not comparable(theirs, left, right, lambda: alike(right, kind)):
        return None
    if left.optional:
        remedy = say("Join on a property that every fact of the kind has.")
        if word == "with" and not right.optional:
            turned = f"with: {{kind: {about.name}, on: {{{right.name}: {left.name}}}}}"
            remedy = say(
                "Turn the rule round: {form}.",
                form=f"about: {kind.name}, needs: [{left.name}], {turned}",
            )
        theirs.fault(
            say("“{name}” of “{kind}” may be absent.", name=left.name, kind=kind.name), remedy
        )
    return left.name, right.name


def check_needed(at: Cursor, joined: Joined, about: Kind, needs: tuple[str, ...]) -> None:
    """A fault at each property of the examined fact that is joined on, and may be absent."""
    on = at.get("on")
    for _, node in on.node.pairs if isinstance(on.node, Mapping) else ():
        ours = on.inner(node)
        name = ours.word or ""
        of = about.property(name)
        if of is None or not of.optional or name in needs:
            continue
        if name in (mine for _, mine in joined.on):
            ours.fault(
                say("“{name}” of “{kind}” may be absent.", name=name, kind=about.name),
                say("Add “{name}” to the rule's “needs”.", name=name),
            )
