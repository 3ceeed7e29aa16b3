#!/usr/bin/env python3
"""Attacks a demonstration with wapiti and sqlmap (Debian packages of those names) and writes docs/security/scans.md.

    mvn -q -DskipTests package && python3 src/test/security/scan.py [--port 8091] [--seconds 480] [-- command that starts the demo, {port} in it]

Runs on 127.0.0.1 alone, against a throw-away database, signed in as the demonstration's facilitator. Exit code 1 when there is a finding.
"""
import argparse, collections, datetime, html.parser, http.client, json, os, pathlib, re, signal, subprocess, sys, tempfile, time, urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[3]
MODULES = "blindsql,sql,xss,permanentxss,file,exec,ssrf,redirect,crlf,shellshock,methods,htaccess,csp,http_headers,cookieflags,csrf"
SLOW = {"blindsql"}
# signing out would end the attack; files take long to make and are read by no parser of parameters
LEFT_OUT = re.compile(r"/sign-out|/account/(role|language)|\.xlsx|\.csv|\.pdf|/openapi")
PAGES = 160


class Reading(html.parser.HTMLParser):
    """Addresses and forms of a page."""

    def __init__(self):
        super().__init__()
        self.links, self.forms, self.form = [], [], None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "a" and a.get("href"):
            self.links.append(a["href"])
        elif tag == "form":
            self.form = {"action": a.get("action") or "", "method": (a.get("method") or "get").upper(), "type": a.get("enctype") or "", "fields": {}}
            self.forms.append(self.form)
        elif tag in ("input", "select", "textarea", "button") and self.form is not None and a.get("name") and a.get("type") != "file":
            self.form["fields"].setdefault(a["name"], a.get("value") or "1")

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None


class Site:
    def __init__(self, port):
        self.port, self.cookie = port, ""

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Host": f"localhost:{self.port}", "Accept": "text/html", "Sec-Fetch-Site": "same-origin", "Cookie": self.cookie}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer, answer.read().decode("utf-8", "replace")

    def enter(self, link):
        answer, _ = self.ask("POST", urllib.parse.urlsplit(link).path, "enter=true")
        self.cookie = next(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie" and value.startswith("clausier="))

    def crawl(self):
        """Pages of different kinds: of addresses that differ by numbers alone, two are read."""
        waiting, seen, kinds, forms = collections.deque(["/"]), {"/"}, collections.Counter(), {}
        read = []
        while waiting and len(read) < PAGES:
            path = waiting.popleft()
            answer, body = self.ask("GET", path)
            if answer.status != 200 or "text/html" not in (answer.getheader("Content-Type") or ""):
                continue
            read.append(path)
            page = Reading()
            page.feed(body)
            for form in page.forms:
                target = urllib.parse.urljoin(path, form["action"])
                if not LEFT_OUT.search(target) and form["fields"]:
                    forms.setdefault((kind(target), form["method"], tuple(sorted(map(kind, form["fields"])))), {**form, "action": target})
            for link in page.links:
                to = urllib.parse.urljoin(path, link).split("#")[0]
                if to.startswith("/") and to not in seen and not LEFT_OUT.search(to) and kinds[kind(to)] < 2:
                    seen.add(to)
                    kinds[kind(to)] += 1
                    waiting.append(to)
        return read, list(forms.values())


def kind(text):
    parts = urllib.parse.urlsplit(text)
    return re.sub(r"[0-9]+", "0", parts.path) + "?" + "&".join(sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair}))


def start(command, port):
    process = subprocess.Popen([part.replace("{port}", str(port)) for part in command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    links = []
    for line in process.stdout:
        links += re.findall(r"http://localhost:\d+/link/\S+", line)
        if links and "Ctrl" in line:
            break
    return process, links


def wapiti(site, seconds, folder):
    """One run: finds addresses for a third of the time, attacks for the rest."""
    out = folder / "wapiti.json"
    modules = MODULES.split(",")
    each = max(8, int(seconds * 0.65 / len(modules)))
    base = f"http://localhost:{site.port}/"
    # the option -x of this version does not work under Python 3.11: what it calls is given anew
    mended = ("import re, fnmatch, wapitiCore.net.crawler as c; c.wildcard_translate = lambda text: re.compile(fnmatch.translate(text)); "
              "from wapitiCore.main.wapiti import wapiti_main; wapiti_main()")
    command = ["/usr/bin/python3", "-c", mended, "-u", base, "--scope", "folder", "-m", MODULES, "-H", f"Cookie: {site.cookie}", "-H", "Sec-Fetch-Site: same-origin", "--flush-session",
               "--store-session", str(folder / "session"), "--max-scan-time", str(int(seconds * 0.35)), "--max-attack-time", str(each), "--max-links-per-page", "40", "-d", "6", "-S", "normal",
               "--max-parameters", "40", "-t", "15", "-x", base + "sign-out", "-x", base + "account/role", "-x", base + "account/language", "--no-bugreport", "-v", "1", "-f", "json", "-o", str(out)]
    with open(folder / "wapiti.log", "w") as log:
        subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, timeout=seconds * 3 + 120)
    return json.loads(out.read_text()), (folder / "wapiti.log").read_text()


def sqlmap(site, read, forms, seconds, folder):
    """Each kind of address with a query, and each kind of form, until the time is over; the rest is told as not tried."""
    base = f"http://localhost:{site.port}"
    queries = list({kind(path): path for path in read if "?" in path}.values())
    targets = [("GET", path, None) for path in queries]
    targets += [("GET", f["action"].split("?")[0] + "?" + urllib.parse.urlencode(f["fields"]), None) for f in forms if f["method"] == "GET"]
    targets += [("POST", f["action"], urllib.parse.urlencode(dict(list(f["fields"].items())[:12]))) for f in forms if f["method"] == "POST" and "multipart" not in f["type"]]
    numbered = list({kind(path): path for path in read if re.search(r"/[0-9]+", path)}.values())[:12]
    targets += [("GET", re.sub(r"/([0-9]+)", r"/\1*", path.split("?")[0], count=1), None) for path in numbered]
    end, tried, found, parameters = time.time() + seconds, [], [], 0
    for number, (method, path, body) in enumerate(targets):
        if time.time() > end:
            break
        command = ["sqlmap", "-u", base + path, "--batch", "--level", "2", "--risk", "1", "--smart", "--technique", "BEUS", "--timeout", "10", "--retries", "0", "--threads", "2", "--flush-session",
                   "--headers", f"Cookie: {site.cookie}\nSec-Fetch-Site: same-origin", "--skip", "Cookie,User-Agent,Referer", "--output-dir", str(folder / f"sqlmap{number}"), "--disable-coloring", "--ignore-redirects"]
        if body is not None:
            command += ["--method", method, "--data", body]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=90)
        except subprocess.TimeoutExpired:
            continue
        tried.append(method + " " + kind(path))
        parameters += len(re.findall(r"testing if \S+ parameter|(?:GET|POST|URI) parameter '[^']+' (?:does not seem|is)", run.stdout)) or 1
        if re.search(r"sqlmap identified the following injection point|is vulnerable", run.stdout):
            found.append(method + " " + path)
    return targets, tried, parameters, found


def version(command):
    told = subprocess.run(command, capture_output=True, text=True).stdout
    return next(iter(re.findall(r"(?<![0-9:.])[0-9]+(?:\.[0-9]+)+", told)), "unknown")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8091)
    parser.add_argument("--seconds", type=int, default=480)
    parser.add_argument("--of", default="", help="what was attacked, for the report")
    parser.add_argument("command", nargs="*")
    asked = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="clausier-scan-"))
    process, links = start(asked.command or ["java", "-Xmx512m", "-jar", "target/clausier.jar", "demo", "--port", "{port}", "--out", str(folder / "demo")], asked.port)
    try:
        site = Site(asked.port)
        site.enter(links[0])
        read, forms = site.crawl()
        targets, tried, parameters, injected = sqlmap(site, read, forms, asked.seconds, folder)
        print(f"sqlmap: {len(tried)} of {len(targets)} tried, {len(injected)} found", flush=True)
        report, log = wapiti(site, asked.seconds, folder)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
    return write(asked, read, forms, targets, tried, parameters, injected, report, log)


# found where there is nothing: what each is, and why it is not one
EXPLAINED = {
    "Cross Site Request Forgery": "the program looks for a token in forms. Writes are held to our own pages by what browsers say of their origin ([decision 0001](../decisions/0001-writes-from-other-sites.md), `SameOriginTest`), which needs none",
    "Secure Flag cookie": "the demonstration speaks HTTP on the loopback; over HTTPS cookies are `Secure` under `__Host-` (`SessionCookie`)",
    "HttpOnly Flag cookie": "every cookie has it, written `HTTPOnly`; names of attributes are alike in any case (RFC 6265, 5.2), the program knows one spelling",
    "HTTP Secure Headers": "HSTS, which browsers ignore over HTTP and which is sent over HTTPS (`SecurityHeaders`); X-XSS-Protection, which browsers no longer know: the policy of content stands in its place",
}


def write(asked, read, forms, targets, tried, parameters, injected, report, log):
    flaws = {name: found for part in ("vulnerabilities", "anomalies") for name, found in report[part].items() if found}
    explained = {name: found for name, found in flaws.items() if name in EXPLAINED and (name != "HTTP Secure Headers" or all(re.search("Strict-Transport|X-XSS-Protection", each["info"]) for each in found))}
    left = {name: found for name, found in flaws.items() if name not in explained}
    pages = report["infos"].get("crawled_pages_nbr") or len(set(re.findall(r"http://localhost:\d+\S*", log)))
    lines = ["# What programs that look for holes found", "",
             f"Run on {datetime.date.today()} by `src/test/security/scan.py`, which starts the demonstration on a port of 127.0.0.1, signs in by its link as the facilitator, attacks, and writes this page{', of ' + asked.of if asked.of else ''}.", "",
             f"**Findings: {len(injected) + sum(len(found) for found in left.values())}.**", "",
             "| program | version | tried | found |", "|---|---|---|---|",
             f"| wapiti | {version(['wapiti', '--version'])} | {pages} addresses it found by itself, in {asked.seconds} seconds; modules {MODULES.replace(',', ', ')} | {sum(len(found) for found in left.values())} |",
             f"| sqlmap | {version(['sqlmap', '--version'])} | {len(tried)} of {len(targets)} kinds of addresses and forms, {parameters} parameters; level 2, risk 1 | {len(injected)} |", "",
             f"Before it, a reading of {len(read)} pages, with {len(forms)} kinds of forms. Left out: signing out, changing role or language, files to take away.", ""]
    if explained:
        lines += ["## Told, and not holes", "", "| told | times | why it is none |", "|---|---|---|"] + [f"| {name} | {len(found)} | {EXPLAINED[name]} |" for name, found in sorted(explained.items())] + [""]
    if left or injected:
        lines += ["## To mend", ""] + [f"* {name}: {each['method']} `{each['path']}` {each.get('parameter') or ''}: {each['info']}" for name, found in left.items() for each in found[:20]] + [f"* SQL: {each}" for each in injected] + [""]
    lines += ["## What was tried by sqlmap", "", ", ".join(f"`{each}`" for each in sorted(set(tried))) + ".", ""]
    (ROOT / "docs" / "security" / "scans.md").write_text("\n".join(lines))
    print("\n".join(lines))
    return 1 if left or injected else 0


if __name__ == "__main__":
    sys.exit(main())
