// Runs axe-core over pages in one browser, at every width, by day and by night; says what it finds as JSON.
// Usage: node axe.mjs chromium|firefox ORIGIN < list of paths as JSON
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const PROGRAMS = { chromium: "/usr/bin/chromium", firefox: "/usr/bin/firefox-esr" };
const WIDTHS = [320, 768, 1280];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const [browserName, origin] = process.argv.slice(2);
const paths = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function launch(dark) {
  const own = browserName === "firefox"
    ? { extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1, "ui.prefersReducedMotion": 1 } }
    : { args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] };
  return puppeteer.launch({ browser: browserName.replace("chromium", "chrome"), executablePath: PROGRAMS[browserName], ...own });
}

// Everything that a visitor can unfold is looked at too; motion would give colors between two states.
const PREPARE = () => {
  document.querySelectorAll("details").forEach((part) => { part.open = true; });
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }");
  document.adoptedStyleSheets.push(still);
};

const LOOK = async (tags) => {
  const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  const told = found.violations.map((one) =>
    `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 200)} ${one.nodes[0].failureSummary}`);
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) told.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
  return told;
};

async function lookAt(page, path, scheme) {
  const found = [];
  await page.goto(origin + path, { waitUntil: "load" });
  await page.evaluate(PREPARE);
  await page.evaluate(axe);
  const dark = await page.evaluate(() => document.body.dataset.mdColorScheme === "slate");
  if (dark !== (scheme === "dark")) found.push(`${path}: not ${scheme}`);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    for (const one of await page.evaluate(LOOK, TAGS)) found.push(`${path} at ${width}, ${scheme}: ${one}`);
  }
  return found;
}

const findings = [];
for (const scheme of ["light", "dark"]) {
  const browser = await launch(scheme === "dark");
  const page = await browser.newPage();
  if (browserName === "chromium") {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
  }
  for (const path of paths) findings.push(...(await lookAt(page, path, scheme)));
  await browser.close();
}
console.log(JSON.stringify({ looks: 2 * WIDTHS.length * paths.length, findings }));
