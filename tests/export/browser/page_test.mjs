// The page of the html format in Chromium: one browser for all tests, a context of its own for each.
//
//   node page_test.mjs ANNALS PACKAGES ATTACKS [TEST...]     the tests of these names, or all
//   node page_test.mjs ANNALS PACKAGES FILE picture          not a test: the picture of the documentation
//
// ANNALS is the program, PACKAGES a folder with node_modules, ATTACKS the page that write_formats made of hostile texts. In every
// test the page must write nothing to the console, throw nothing, and ask the network for nothing. Nothing is held against the
// clock: what would be slow is counted.
// Exit status 77, for "skipped": there is no Chromium.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [annals, packages, file] = process.argv.slice(2, 5).map((word) => resolve(word));
const named = process.argv.slice(5);
const samples = resolve(dirname(fileURLToPath(import.meta.url)), "../../../samples");
const require = createRequire(pathToFileURL(join(packages, "package.json")));
const folder = mkdtempSync(join(tmpdir(), "annals_page."));

// A page of files, or of records as annals reads them.
function written(inputs, options = []) {
  const page = join(folder, "page.html");
  if (typeof inputs[0] !== "string") {
    const records = join(folder, "records.jsonl");
    writeFileSync(records, inputs.map((record) => JSON.stringify(record)).join("\n"));
    inputs = [records];
  }
  execFileSync(annals, ["--format", "html", "--output", page, ...options, ...inputs], { stdio: ["ignore", "inherit", "ignore"] });
  return pathToFileURL(page).href;
}

const sample = (file) => written([join(samples, file)]);
const record = (text, more = {}) => ({ id: "r", date: "2025-02-27", text, ...more });

const opened = (status) => record(`The ${status} mill burned on May 3, 2019. A market will open on March 5, 2025. Rents were high in April 2021.`);

let browser;
const faults = [];

async function visit(address, settings = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...settings });
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.stack}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address) faults.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

const rows = (page) => page.locator("#rows > tr:not(.evidence-row)");
const marks = (page) => page.locator(".mark");
const labels = (page) => page.locator("#rows td.label button").allTextContents();
const range = (page) => page.locator(".range").textContent();
// Until what the page does a while after an action is done and drawn. The page's own clock runs its timers in their order, so this
// is long enough on a busy machine too.
const settle = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 250));
    for (let frame = 0; frame < 3; ++frame) await new Promise(requestAnimationFrame);
  });
const button = (page, called) => page.getByRole("button", { name: called, exact: true });

async function violations(page) {
  await page.evaluate(require("axe-core").source);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run());
  return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join("\n  ")}`);
}

const tests = {
  async entries() {
    const page = await visit(sample("ferry-fire.html"));
    const times = await rows(page).locator("th").allTextContents();
    assert.equal(times[0], "1971");
    assert.ok(times.includes("the 1990s"), times.join());
    assert.equal(await page.locator("output").textContent(), `${times.length} entries`);
    assert.match(await page.title(), /^Fire Aboard Bay Ferry/);
    assert.equal(await page.locator("h1 a").getAttribute("href"), "https://www.harrowbaycourier.example/local/ferry-fire-marguerite-doyle");
    assert.match(await page.locator("#summary").textContent(), /^\d+ events, 1 article, 1971 to 2024 · published 17 October 2024$/);
    assert.ok((await marks(page).count()) >= 10);
  },

  async filter() {
    const page = await visit(sample("ferry-fire.html"));
    const all = await rows(page).count();
    const happened = await page.locator("#rows .sign.happened").count();
    await page.getByLabel("happened").uncheck();
    assert.equal(await rows(page).count(), all - happened);
    assert.equal(await page.locator("#rows .sign.happened, .mark.happened").count(), 0);
    assert.equal(await page.locator("output").textContent(), `${all - happened} of ${all} entries`);
    await page.getByLabel("event", { exact: true }).uncheck();
    assert.ok((await rows(page).count()) < all - happened);
    await button(page, "Clear").click();
    await settle(page);
    assert.equal(await rows(page).count(), all);
    assert.ok(await page.getByLabel("happened").isChecked());
  },

  async search() {
    const page = await visit(written([record("The Café Zoé opened on May 3, 2019. The mill burned on June 4, 2020.")]));
    const search = page.getByRole("searchbox");
    await search.fill("CAFE opened");
    await settle(page);
    assert.match((await labels(page)).join("|"), /^[^|]*Café Zoé[^|]*$/);
    assert.equal(await marks(page).count(), 1);
    await search.fill("nowhere");
    await settle(page);
    assert.ok(await page.getByText("No entry matches.").isVisible());
    assert.ok(await page.locator("#axis").isHidden());
    await button(page, "Clear").click();
    await settle(page);
    assert.equal(await rows(page).count(), 2);
    assert.ok(await page.locator("#axis").isVisible());
  },

  async details() {
    const page = await visit(sample("ferry-fire.html"));
    const first = page.locator("#rows button").first();
    await first.click();
    assert.equal(await first.getAttribute("aria-expanded"), "true");
    const evidence = page.locator(".evidence");
    assert.equal(await evidence.locator("blockquote").textContent(), "The Marguerite Doyle, built in 1971 and refitted in the spring of 2009, has had a troubled year.");
    assert.equal(await evidence.locator("mark").textContent(), "1971");
    assert.match(await evidence.locator(".citation").textContent(), /Fire Aboard Bay Ferry.*, 17 October 2024/);
    await page.keyboard.press("Escape");
    assert.equal(await evidence.count(), 0);
    assert.equal(await first.getAttribute("aria-expanded"), "false");

    await button(page, "All").click();
    await settle(page);
    const mark = page.locator(".mark.bar.ongoing").first();
    await mark.locator("rect").click();
    await settle(page);
    assert.equal(await evidence.count(), 1);
    assert.match(await page.locator("tr.open").textContent(), /ongoing/);
    assert.match(await mark.getAttribute("class"), /selected/);
    const [row, axis] = await Promise.all([page.locator("tr.open").boundingBox(), page.locator("#controls").boundingBox()]);
    assert.ok(row.y >= axis.y + axis.height && row.y < 900, "the opened row is in view, below the axis");
  },

  // "May" stands twice; the month is meant.
  async highlight() {
    const page = await visit(written([record("Mayor Lund opened the gate in May 2019.")]));
    await page.locator("#rows button").first().click();
    assert.equal(await page.locator(".evidence mark").textContent(), "May 2019");
    assert.match(await page.locator(".evidence").textContent(), /1 May 2019 – 31 May 2019/);
  },

  async keyboard() {
    const page = await visit(sample("ferry-fire.html"));
    const focused = () => page.evaluate(() => document.activeElement.outerHTML.slice(0, 80));
    const seen = [];
    for (let i = 0; i < 20 && !seen.at(-1)?.includes("aria-expanded"); ++i) {
      await page.keyboard.press("Tab");
      seen.push(await focused());
      if (seen.at(-1).includes('id="axis"')) {
        const before = await range(page);
        await page.keyboard.press("+");
        await page.keyboard.press("+");
        await settle(page);
        assert.notEqual(await range(page), before, "+ zooms");
        await page.keyboard.press("0");
        await settle(page);
        assert.match(await range(page), /^19\d\d–20\d\d$/);
      }
    }
    assert.ok(seen.some((tag) => tag.includes("search")) && seen.some((tag) => tag.includes("checkbox")), seen.join("\n"));
    assert.ok(seen.at(-1).includes("aria-expanded"), seen.join("\n"));
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".evidence").count(), 1);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".evidence").count(), 0);
  },

  async axis() {
    const page = await visit(written([opened("old")]), { reducedMotion: "no-preference" });
    await button(page, "All").click();
    await settle(page);
    const place = async (status) => (await page.locator(`.mark.${status} rect`).first().boundingBox()) ?? {};
    const [burned, opens] = [await place("happened"), await place("planned")];
    assert.ok(burned.x < opens.x && burned.width === burned.height, JSON.stringify([burned, opens]));

    const before = await range(page);
    await page.mouse.move(640, 250);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -400);
    await page.keyboard.up("Control");
    await settle(page);
    const zoomed = await range(page);
    assert.notEqual(zoomed, before, "Ctrl and the wheel zoom");
    await page.mouse.wheel(0, -400);
    await settle(page);
    assert.equal(await range(page), zoomed, "the wheel alone does not");
    await page.mouse.down();
    await page.mouse.move(340, 250, { steps: 4 });
    await page.mouse.up();
    await settle(page);
    assert.notEqual(await range(page), zoomed, "dragging moves");
    await button(page, "All").click();
    await settle(page);
    assert.equal(await range(page), before);
    const middle = page.locator(".mark", { hasText: "Rents" }).locator("rect");
    await middle.click();
    for (let i = 0; i < 8; ++i) {
      await button(page, "Zoom in").click();
      await settle(page);
    }
    const april = await middle.boundingBox();
    assert.ok(april.width > 300, `April 2021 is a bar when near: ${april.width}`);
  },

  async long_ago() {
    const page = await visit(sample("river-bridge.html"));
    const times = await rows(page).locator("th").allTextContents();
    assert.equal(times[0], "217 BC");
    assert.ok(times.includes("by 1st century BC"), times.join());
    await button(page, "All").click();
    await settle(page);
    assert.match((await page.locator(".tick").allTextContents()).join(), /200 BC,.*2000/);
    assert.ok((await page.locator(".mark.bar").count()) > 0, "centuries are bars");
  },

  async several_documents() {
    const page = await visit(written([join(samples, "ferry-fire.html"), join(samples, "quarry-homes.html")]));
    assert.equal(await page.locator("h1").textContent(), "Chronology");
    assert.match(await page.locator("#summary").textContent(), /^\d+ events, 2 articles, /);
    const sources = new Set(await rows(page).locator("td.source .name").allTextContents());
    assert.equal(sources.size, 2);
    for (const source of sources) assert.doesNotMatch(source, /html/);
  },

  async empty() {
    const page = await visit(written([record("Nothing here has a date.")]));
    assert.ok(await page.getByText("No dated events were found.").isVisible());
    assert.ok(await page.locator("#controls").isHidden());
    assert.ok(await page.locator("table").isHidden());
  },

  async many() {
    const months = ["January", "March", "May", "July", "October"];
    const records = Array.from({ length: 2000 }, (_, i) => ({
      id: `news/${i % 500}.html`,
      text: months.map((month, j) => `Mill ${10000 + i * 5 + j} in Oldtown${i} burned on ${month} ${(i % 28) + 1}, ${1020 + (i % 1000)}.`).join(" "),
    }));
    const page = await visit(written(records));
    await page.locator("output").filter({ hasText: "10,000 entries" }).waitFor();
    assert.equal(await rows(page).count(), 300);
    await page.locator("#more").scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelectorAll("#rows > tr").length > 300);
    const made = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((changes) => changes.forEach(({ addedNodes }) => (count += addedNodes.length)));
      observer.observe(document.body, { childList: true, subtree: true });
      for (let i = 0; i < 10; ++i) {
        document.querySelector("svg").dispatchEvent(new WheelEvent("wheel", { deltaY: -60, ctrlKey: true, clientX: 600, clientY: 200, bubbles: true, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
      return count;
    });
    assert.ok(made > 0 && made < 30_000, `ten steps of zoom made ${made} elements`);
    assert.ok((await page.locator("#axis svg *").count()) < 5000, "only what is in view is drawn");
    await page.getByRole("searchbox").fill("mill 14321 ");
    await settle(page);
    assert.match((await labels(page)).join("|"), /^[^|]*14321[^|]*$/);
  },

  async hostile() {
    const evil = `</script><script>alert(1)</script><img src=x onerror=alert(2)><!-- ]]> \u2028\u2029\u202e {chronology} "'&amp;`;
    const text = `The ${evil} mill burned on May 3, 2019. Then ${evil} closed on June 4, 2020.`;
    const page = await visit(
      written([
        { id: evil, title: evil, url: "javascript:alert(3)", date: "2025-02-27", text },
        { id: "b", title: evil, url: 'https://news.example/"><script>alert(4)</script>', date: "2025-02-27", text: "A fair opened on May 5, 2019." },
        { id: "c", title: "host", url: "https://news.example@evil.example/", date: "2025-02-27", text: "A pier opened on May 7, 2019." },
        { id: "__proto__", title: "data", url: "data:text/html,<script>alert(5)</script>", date: "2025-02-27", text: "A road opened on May 6, 2019." },
      ]),
    );
    const count = await rows(page).count();
    assert.ok(count >= 3);
    for (let i = 0; i < count; ++i) await page.locator("#rows td.label button").nth(i).click();
    assert.equal(await page.locator("img, iframe, object, svg script").count(), 0);
    assert.equal(await page.locator("script").count(), 2);
    const addresses = await page.locator("a:not([href^='#'])").evaluateAll((links) => links.map((link) => link.protocol));
    assert.ok(addresses.every((protocol) => protocol === "https:"), addresses.join());
    assert.equal(await page.locator("a:not([href^='#'])[href*=evil]").count(), 0);
    assert.doesNotMatch(await page.locator("body").innerText(), /\u202e/);
    assert.ok((await page.locator("#rows").textContent()).includes("<img src=x onerror=alert(2)>"), "shown as text");
  },

  // The page that write_formats made of cases/export/attacks.txt.
  async attacks() {
    const address = pathToFileURL(join(folder, "attacks.html")).href;
    copyFileSync(file, fileURLToPath(address));
    const page = await visit(address);
    const count = Number((await page.locator("output").textContent()).replace(/\D/g, ""));
    assert.ok(count >= 200, `${count} entries`);
    await page.evaluate(() => document.querySelector("#more").click());
    assert.equal(await rows(page).count(), count);
    // Chromium takes seconds to lay out a word of 30,000 letters, so those stay closed.
    const open = (buttons) => buttons.filter((button) => button.textContent.length < 300).forEach((button) => button.click());
    await page.locator("#rows td.label button").evaluateAll(open);
    assert.equal(await page.locator("img, iframe, object, embed, link, base, form form, svg script").count(), 0);
    assert.equal(await page.locator("script").count(), 2);
  },

  // The policy, not only the page's care, keeps out scripts and connections.
  async policy() {
    const page = await visit(written([opened("old")]));
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const reached = await fetch("https://news.example/").then(() => true, () => false);
      return Boolean(window.ran) || reached;
    });
    assert.equal(ran, false);
    const refusals = faults.splice(0);
    assert.ok(refusals.length >= 2 && refusals.every((fault) => /Content Security Policy/.test(fault)), refusals.join("\n"));
  },

  async light_and_dark() {
    const address = sample("ferry-fire.html");
    const colours = async (colorScheme) => {
      const page = await visit(address, { colorScheme });
      return page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
    };
    const brightness = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const [light, dark] = [await colours("light"), await colours("dark")];
    assert.ok(brightness(light[0]) > 700 && brightness(light[1]) < 200, light.join());
    assert.ok(brightness(dark[0]) < 200 && brightness(dark[1]) > 600, dark.join());
  },

  async print() {
    const days = Array.from({ length: 100 }, (_, i) => `Mill ${i} burned on May ${(i % 28) + 1}, ${1600 + i}.`);
    const page = await visit(written([record(days.join(" "), { title: "Mills" })], ["--title", "A handout"]));
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await rows(page).count(), 100, "all rows are printed");
    assert.equal(await page.locator("h1").textContent(), "A handout");
    for (const hidden of ["#controls", "footer"]) assert.ok(await page.locator(hidden).isHidden(), hidden);
    assert.equal(await page.locator("#sources li").first().textContent(), "Mills, 27 February 2025");
    assert.ok(await page.locator("#sources").isVisible());
    assert.equal(await rows(page).first().locator("td.source").innerText(), "1");
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b/g).length;
    assert.ok(pages <= 5, `100 entries and their source on ${pages} pages`);
  },

  async more_filters() {
    const page = await visit(sample("ferry-fire.html"));
    const all = await rows(page).count();
    await page.getByText("More filters").click();
    await page.getByLabel("From", { exact: true }).fill("2024-10-17");
    await page.getByLabel("To", { exact: true }).fill("2024-10");
    await settle(page);
    const found = await rows(page).count();
    assert.ok(found > 2 && found < all, `${found} of ${all}`);
    await button(page, "Clear").click();
    await settle(page);
    assert.equal(await rows(page).count(), all);
    await page.getByLabel("Who or where").selectOption("Lorna Meeks");
    await settle(page);
    assert.equal(await rows(page).count(), 2);
    await page.getByLabel("Who or where").selectOption("");
    await page.getByLabel("Weight from").fill("50");
    await settle(page);
    assert.ok((await rows(page).count()) < all / 2);
  },

  async permalinks() {
    const address = sample("ferry-fire.html");
    const page = await visit(address);
    await page.getByRole("searchbox").fill("Lorna");
    await settle(page);
    assert.match(page.url(), /#q=Lorna$/);
    await page.locator("#rows button").first().click();
    const entry = await page.locator(".permalink a").getAttribute("href");
    assert.match(entry, /^#entry=[a-z]{10}$/);
    const other = await browser.newPage();
    await other.goto(page.url());
    await settle(other);
    assert.equal(await rows(other).count(), 2);
    assert.equal(await other.locator(".evidence").count(), 1);
    await other.goto(address + entry);
    await settle(other);
    assert.match(await other.locator("tr.open").textContent(), /Lorna Meeks/);
  },

  async window() {
    const page = await visit(sample("ferry-fire.html"));
    const all = await rows(page).count();
    await button(page, "All").click();
    await settle(page);
    assert.equal(await rows(page).count(), all);
    for (let i = 0; i < 3; ++i) {
      await button(page, "Zoom in").click();
      await settle(page);
    }
    const seen = await rows(page).count();
    assert.ok(seen < all, `${seen} of ${all}`);
    assert.equal(await page.locator("output").textContent(), `${seen} of ${all} entries`);
    await button(page, "All").click();
    await settle(page);
    assert.equal(await rows(page).count(), all);
  },

  async saved_csv() {
    const page = await visit(sample("ferry-fire.html"));
    await page.getByRole("searchbox").fill("Lorna");
    await settle(page);
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as CSV").click()]);
    const path = join(folder, "saved.csv");
    await download.saveAs(path);
    const edits = ["--format", "csv", "--edits", path];
    const plain = execFileSync(annals, ["--format", "csv", join(samples, "ferry-fire.html")]).toString();
    assert.equal(execFileSync(annals, [...edits, join(samples, "ferry-fire.html")]).toString(), plain, "read back, it changes nothing");
    assert.equal(execFileSync(annals, ["merge", "--format", "csv", path]).toString().trim().split("\n").length, 3);
  },

  async narrow() {
    const page = await visit(sample("ferry-fire.html"), { viewport: { width: 320, height: 640 } });
    await page.locator("#rows button").first().click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `nothing to scroll sideways: ${width}`);
    assert.ok(await page.locator(".evidence blockquote").isVisible());
  },

  async accessible() {
    const address = written([join(samples, "ferry-fire.html"), join(samples, "river-bridge.html")]);
    for (const settings of [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: { width: 390, height: 844 } }]) {
      const page = await visit(address, settings);
      await page.locator("#rows button").first().click();
      assert.deepEqual(await violations(page), [], JSON.stringify(settings));
    }
  },

  // Not a test: the picture of the documentation.
  async picture() {
    process.chdir(samples);
    const page = await visit(written(["warehouse-trial.html"]), { viewport: { width: 1180, height: 900 } });
    await page.locator("#rows button").nth(3).click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement.blur());
    await settle(page);
    await page.screenshot({ path: file });
  },
};

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!chromium) {
  console.log("skipped: there is no Chromium");
  process.exit(77);
}
// Chromium's sandbox does not run for root, nor in most containers.
browser = await require("playwright-core").chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
let failed = 0;
try {
  for (const name of named.length > 0 ? named : Object.keys(tests).filter((test) => test !== "picture")) {
    try {
      await tests[name]();
      assert.deepEqual(faults, []);
      console.log(`passed: ${name}`);
    } catch (error) {
      console.log(`FAILED: ${name}\n${error.stack}`);
      ++failed;
    }
    for (const context of browser.contexts()) await context.close();
    faults.length = 0;
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
process.exitCode = failed > 0 ? 1 : 0;
