"""What scripts say in Spanish: search, the explorer of questions, the reading of a rubric, a form, the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from visiting import PHONE, TINY, Opener

RUBRIC = "rubrics/coaching-behaviors/"


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_search(visit_spanish: Opener, search: Callable[[Page, str], None], disk: bool) -> None:
    page = visit_spanish("", disk=disk)
    page.get_by_role("button", name="Buscar filas, preguntas y términos").click()
    search(page, "paraphrase")
    assert {"Fila de rúbrica", "Pregunta"} <= set(page.locator(".rk-result-kind").all_inner_texts())
    expect(page.locator("[data-rk-part=status]")).to_have_text(re.compile(r"^\d+ resultados$"))
    page.locator(".md-search__input").fill("zzzzqqqq")
    expect(page.locator("[data-rk-part=status]")).to_contain_text("No se encontró nada con")


def test_explorer(visit_spanish: Opener) -> None:
    page = visit_spanish("questions/?stance=gap&bank=nowhere")
    expect(page.locator("[data-rk-results]")).to_have_text(re.compile(r"^\d+ de \d+ preguntas$"))
    expect(page.locator("[data-rk-dropped]")).to_contain_text("La dirección pide algo que no está aquí")
    page.get_by_role("button", name="Quitar: Postura: Mira una carencia").click()
    page.get_by_role("button", name="Proponerme una").click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Otra")).to_be_visible()


def test_rubric(visit_spanish: Opener) -> None:
    page = visit_spanish(RUBRIC)
    page.get_by_role("group", name="Niveles").get_by_role("button", name="Developing").click()
    expect(page.locator("[data-rk-shown]")).to_have_text("A la vista: Developing, 6 de 6 filas")
    page.get_by_role("button", name="Mostrar todo").click()
    page.get_by_label("Estoy aquí: Questioning").select_option("developing")
    expect(page.locator("[data-rk-marked-words]")).to_contain_text("Marcó 1 de 6 filas")
    assert page.locator("tr#questioning th").evaluate("cell => getComputedStyle(cell).display") != "none"


def test_form(visit_spanish: Opener) -> None:
    page = visit_spanish("templates/meeting-agenda/")
    page.get_by_role("button", name="Llenar con el ejemplo").click()
    expect(page.locator("[data-rk-said]")).to_have_text("Se llenó con el ejemplo.")
    expect(page.get_by_role("button", name=re.compile(r"^Quitar fila \d+$")).first).to_be_visible()


def test_sheet(visit_spanish: Opener) -> None:
    page = visit_spanish(RUBRIC)
    page.get_by_role("button", name="Agregar a mi hoja: Listening").click()
    page.get_by_role("link", name="Mi hoja de conversación: 1 elemento").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoja de conversación")
    expect(page.get_by_role("button", name="Quitar: Listening")).to_be_visible()


@pytest.mark.parametrize("path", ["", RUBRIC, "questions/", "templates/meeting-agenda/", "handouts/", "accessibility/"])
def test_everyone_can_use_it(visit_spanish: Opener, path: str) -> None:
    """Spanish words are longer: nothing may stand out at the sides of a small phone."""
    page = visit_spanish(path, TINY)
    assert page.evaluate("document.documentElement.scrollWidth") <= TINY
    assert not violations(page)
    assert page.evaluate("document.documentElement.lang") == "es"


def test_buttons_hold_their_words(visit_spanish: Opener) -> None:
    page = visit_spanish("conversation/", PHONE)
    wide = "[...document.querySelectorAll('button, .rk-button')].filter(one => one.scrollWidth > one.clientWidth + 1)"
    assert page.evaluate(f"{wide}.map(one => one.outerHTML)") == []
