// Lighthouse's scores of pages, on its mobile profile, as JSON: {path: {scores: {category: score}, lost: what cost points}}.
// A machine has busy moments: of three runs the one counts that is second by performance.
// Usage: node lighthouse.mjs ORIGIN < list of paths as JSON
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import lighthouse from "lighthouse";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const [origin] = process.argv.slice(2);
const paths = JSON.parse(readFileSync(0, "utf8"));

const browser = await puppeteer.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const port = Number(new URL(browser.wsEndpoint()).port);

function told(report) {
  const lost = Object.values(report.audits).filter((one) => one.score !== null && one.score < 0.9);
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(report.categories[name].score * 100)])),
    lost: lost.map((one) => `${one.id}: ${one.displayValue || one.title}`),
  };
}

async function middle(path) {
  const runs = [];
  while (runs.length < RUNS) {
    const result = await lighthouse(origin + path, { port, onlyCategories: CATEGORIES, logLevel: "silent" });
    runs.push(told(result.lhr));
  }
  runs.sort((a, b) => a.scores.performance - b.scores.performance);
  return runs[(RUNS - 1) / 2];
}

const found = {};
for (const path of paths) found[path] = await middle(path);
await browser.close();
console.log(JSON.stringify(found));
