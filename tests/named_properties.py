"""Which properties and events of which control the tests name, found in their source."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

Positional = Mapping[str, list[str]]
"""Names of the parameters of each class that may be given by position."""
Named = dict[str, set[str]]
"""Properties by class."""

PAGE = "Page"

FUNCTIONS = {"border": "Border", "border_radius": "BorderRadius", "margin": "Margin", "padding": "Padding"}
"""Modules whose functions make a value."""
SIDES = ("all", "symmetric", "horizontal", "vertical")
"""Those of them that set several fields at once."""


def _texts(node: ast.AST | None) -> set[str]:
    """All the texts that stand in an expression."""
    inside = ast.walk(node) if node is not None else ()
    return {item.value for item in inside if isinstance(item, ast.Constant) and isinstance(item.value, str)}


class _Module(ast.NodeVisitor):
    """Collects what one module names. A variable stands for the classes, and the texts, it is ever assigned."""

    def __init__(self, positional: Positional, makers: dict[str, set[str]]) -> None:
        self.positional = positional
        self.makers = makers
        self.named: Named = defaultdict(set)
        self.scopes: list[dict[str, tuple[set[str], set[str]]]] = [{}]

    def _variable(self, name: str) -> tuple[set[str], set[str]]:
        return next((scope[name] for scope in reversed(self.scopes) if name in scope), (set(), set()))

    def classes_of(self, node: ast.AST | None) -> set[str]:
        """The classes that an expression may be, or may be an instance of."""
        match node:
            case ast.Attribute(value=ast.Name(id="ft"), attr=name):
                return {name} & self.positional.keys()
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id="ft"), attr=module), attr=name):
                return {f"{module}.{name}"} & self.positional.keys()
            case ast.Attribute(attr=name) | ast.Name(id=name):
                return self._variable(name)[0] or self.makers.get(name, set())
            case ast.Call(func=ast.Name(id="partial"), args=[first, *_]):
                return self.classes_of(first)
            case ast.Call(func=ast.Attribute(value=inner, attr="items" | "values")):
                return self.classes_of(inner)
            case ast.Call(func=inner) | ast.Starred(value=inner) | ast.Subscript(value=inner):
                return self.classes_of(inner)
            case ast.NamedExpr(value=inner) | ast.ListComp(elt=inner) | ast.GeneratorExp(elt=inner):
                return self.classes_of(inner)
            case ast.IfExp(body=one, orelse=other):
                return self.classes_of(one) | self.classes_of(other)
            case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Dict(values=items):
                return set[str]().union(*map(self.classes_of, items))
            case ast.DictComp(value=inner):
                return self.classes_of(inner)
            case _:
                return set()

    def texts_of(self, node: ast.AST) -> set[str]:
        """The texts in an expression, and in what its variables hold."""
        names = [item.id for item in ast.walk(node) if isinstance(item, ast.Name)]
        return _texts(node).union(*(self._variable(name)[1] for name in names))

    def assign(self, target: ast.AST, value: ast.AST | None) -> None:
        match target:
            case ast.Attribute(value=ast.Name(id="self"), attr=name) | ast.Name(id=name):
                classes, texts = self.scopes[-1].setdefault(name, (set(), set()))
                classes |= self.classes_of(value)
                texts |= self.texts_of(value) if value is not None else set()
            case ast.Attribute(value=owner, attr=name):
                for found in self.classes_of(owner):
                    self.named[found].add(name)
            case ast.Tuple(elts=targets):
                values = value.elts if isinstance(value, ast.Tuple) and len(value.elts) == len(targets) else None
                for index, one in enumerate(targets):
                    self.assign(one, values[index] if values else value)
            case _:
                pass

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self.assign(target, node.value)
        self.generic_visit(node)

    def visit_assignment(self, node: ast.AnnAssign | ast.NamedExpr | ast.AugAssign) -> None:
        self.assign(node.target, node.value)
        self.generic_visit(node)

    def visit_loop(self, node: ast.For | ast.comprehension) -> None:
        self.assign(node.target, node.iter)
        self.generic_visit(node)

    def visit_comprehension_first(self, node: ast.ListComp | ast.GeneratorExp | ast.DictComp) -> None:
        for generator in node.generators:
            self.visit(generator)
        self.generic_visit(node)

    def visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        own: dict[str, tuple[set[str], set[str]]] = {}
        for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]:
            if argument.annotation is not None:
                own[argument.arg] = (self.classes_of(argument.annotation), set())
        for decorator in node.decorator_list:
            match decorator:
                case ast.Call(func=ast.Attribute(attr="parametrize"), args=[names, values, *_]):
                    for name in ",".join(_texts(names)).split(","):
                        own[name.strip()] = (self.classes_of(values), self.texts_of(values))
                case _:
                    pass
        self.scopes.append(own)
        self.generic_visit(node)
        self.scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        called, arguments = node.func, node.args
        if isinstance(called, ast.Name) and called.id == "partial" and arguments:
            called, *arguments = arguments
        by_name = {keyword.arg for keyword in node.keywords if keyword.arg is not None}
        for keyword in node.keywords:
            if keyword.arg is None:
                by_name |= self.texts_of(keyword.value)
        # What a helper is given by position is its own; it may be the names of events.
        helps = isinstance(called, ast.Name) and called.id in self.makers
        for name in self.classes_of(called):
            self.named[name] |= by_name
            if helps:
                texts = set[str]().union(*map(self.texts_of, arguments))
                self.named[name] |= {f"on_{text}" for text in texts}
            else:
                self.named[name].update(self.positional[name][: len(arguments)])
        match called:
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id="ft"), attr=module), attr=name):
                if owner := FUNCTIONS.get(module):
                    self.named[owner] |= {*self.positional[owner]} if name in SIDES else by_name
            case ast.Name(id="fields"):
                # A test that goes through the fields of a class names them all.
                for name in self.classes_of(node.args[0]):
                    self.named[name] |= {*self.positional[name]}
            case _:
                pass
        if isinstance(called, ast.Name) and called.id == "setattr":
            for name in self.classes_of(node.args[0]):
                self.named[name] |= self.texts_of(node.args[1])
        self.generic_visit(node)

    visit_AnnAssign = visit_AugAssign = visit_NamedExpr = visit_assignment
    visit_For = visit_comprehension = visit_loop
    visit_ListComp = visit_GeneratorExp = visit_DictComp = visit_comprehension_first
    visit_FunctionDef = visit_AsyncFunctionDef = visit_function


def _passed_on(function: ast.FunctionDef) -> Iterable[ast.AST]:
    """What a function gives all its further keywords to."""
    rest = function.args.kwarg
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Name(id="setattr"), args=[owner, *_]) if rest:
                yield owner
            case ast.Call(func=called, keywords=keywords) if rest:
                if any(keyword.arg is None and rest.arg in ast.dump(keyword.value) for keyword in keywords):
                    yield called
            case _:
                pass


def _makers(tree: ast.Module, positional: Positional) -> dict[str, set[str]]:
    """Helpers that hand their keywords on to a class, and classes that inherit from one."""
    module = _Module(positional, {})
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name):
                # A helper that sets what it is given on `page` makes no control, but names properties of the page.
                given = [*_passed_on(node)]
                pages = (
                    {PAGE} if any(isinstance(item, ast.Name) and item.id == "page" for item in given) else set[str]()
                )
                found[name] = pages.union(*map(module.classes_of, given))
            case ast.ClassDef(name=name, bases=bases):
                found[name] = set[str]().union(*map(module.classes_of, bases))
            case _:
                pass
    return {name: classes for name, classes in found.items() if classes}


def named_properties(tests: list[Path], helpers: list[Path], positional: Positional) -> Named:
    """Return what the tests name; a name given to a subclass or to a helper counts for its class."""
    shared: dict[str, set[str]] = {}
    for file in helpers:
        shared |= _makers(ast.parse(file.read_text("utf-8")), positional)
    named: Named = defaultdict(set)
    for file in tests:
        tree = ast.parse(file.read_text("utf-8"))
        module = _Module(positional, shared | _makers(tree, positional))
        module.visit(tree)
        for name, properties in module.named.items():
            named[name] |= properties
    return named
