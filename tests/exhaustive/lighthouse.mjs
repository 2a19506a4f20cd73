// Lighthouse's scores of pages, on its mobile profile, as JSON: {path: {category: score}}, with what cost points.
// Usage: node lighthouse.mjs ORIGIN < list of paths as JSON
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import lighthouse from "lighthouse";

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
    bytes: report.audits["total-byte-weight"].numericValue,
    lost: lost.map((one) => `${one.id}: ${one.displayValue || one.title}`),
  };
}

const found = {};
for (const path of paths) {
  const result = await lighthouse(origin + path, { port, onlyCategories: CATEGORIES, logLevel: "silent" });
  found[path] = told(result.lhr);
}
await browser.close();
console.log(JSON.stringify(found));
