// Runs axe-core over pages in one browser, at every width, by day and by night; says what it finds, and what the browser
// complains of, as JSON.
// Usage: node axe.mjs chromium|firefox ORIGIN < list of paths as JSON
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const PROGRAMS = { chromium: "/usr/bin/chromium", firefox: "/usr/bin/firefox-esr" };
const WIDTHS = [320, 768, 1280];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Night changes colors and nothing else, so that these rules alone can find something new.
const OF_COLORS = ["color-contrast", "link-in-text-block"];

const [browserName, origin] = process.argv.slice(2);
const paths = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function launch() {
  const own = browserName === "firefox"
    ? { extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": 1, "ui.prefersReducedMotion": 1 } }
    : { args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
               "--disable-sync", "--force-prefers-reduced-motion"] };
  return puppeteer.launch({ browser: browserName.replace("chromium", "chrome"), executablePath: PROGRAMS[browserName], ...own });
}

// Everything that a visitor can unfold is looked at too; motion would give colors between two states.
const PREPARE = () => {
  document.querySelectorAll("details").forEach((part) => { part.open = true; });
  const still = new CSSStyleSheet();
  // What is laid out only when it is near the window has no place before; what sticks to the window's edge covers what
  // a reader scrolls clear of it.
  still.replaceSync(`* { content-visibility: visible !important } .rk-form-bar { position: static !important }
    *, ::before, ::after { transition: none !important; animation: none !important }`);
  document.adoptedStyleSheets.push(still);
};

const DARK = (dark) => { document.body.dataset.mdColorScheme = dark ? "slate" : "default"; };

const LOOK = async (rules) => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  // Without preload axe does not fetch the style sheets again: no rule among these needs them.
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false, iframes: false });
  const told = found.violations.map((one) =>
    `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 200)} ${one.nodes[0].failureSummary}`);
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) told.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
  const levels = [...document.querySelectorAll(".md-content :is(h1, h2, h3, h4, h5, h6)")].map((one) => one.tagName);
  if (levels.lastIndexOf("H1") !== 0) told.push(`one h1 must lead the headings, not ${levels.slice(0, 3)}`);
  return told;
};

async function lookAt(page, path) {
  const found = [];
  const look = async (width, scheme, rules) => {
    looks += 1;
    for (const one of await page.evaluate(LOOK, rules)) found.push(`${path} at ${width}, ${scheme}: ${one}`);
  };
  await page.goto(origin + path, { waitUntil: "load" });
  await page.evaluate(PREPARE);
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    await page.evaluate(DARK, false);
    await look(width, "light", TAGS);
    await page.evaluate(DARK, true);
    await look(width, "dark", OF_COLORS);
  }
  return found;
}

let looks = 0;
const findings = [];
const browser = await launch();
const page = await browser.newPage();
page.on("pageerror", (error) => findings.push(`${page.url()}: ${error}`));
page.on("console", (said) => { if (said.type() === "error") findings.push(`${page.url()}: ${said.text()}`); });
for (const path of paths) findings.push(...(await lookAt(page, path)));
await browser.close();
console.log(JSON.stringify({ looks, findings }));
