"""Checks an export of Clausier's journal by docs/journal.md alone: python3 verify_journal.py FILE PUBLIC_KEY. Standard library only."""
import base64, hashlib, json, sys

P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
L = 2**252 + 27742317777372353535851937790883648493

def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    A, B, C, E = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P, 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(n, a):
    total = (0, 1, 1, 0)
    while n:
        total, a, n = add(total, a) if n & 1 else total, add(a, a), n >> 1
    return total

def point(data):
    y = int.from_bytes(data, "little") & (1 << 255) - 1
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    x = x if x * x % P == xx else x * pow(2, (P - 1) // 4, P) % P
    assert y < P and x * x % P == xx
    x = P - x if x & 1 != data[31] >> 7 else x
    return x, y, 1, x * y % P

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def signed(key, text, signature):
    """Ed25519, RFC 8032."""
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    a, b = times(s, BASE), add(point(signature[:32]), times(k, point(key)))
    return len(signature) == 64 and s < L and (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0

def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()

def lines(*fields):
    return "".join(field + "\n" for field in fields)

def digest(entry, name):
    return entry[name + "Sha256"] if name + "Sha256" in entry else sha(entry[name])

def entry_hash(e):
    if e["form"] == "1":
        at = e["at"].rjust(7, "0")
        import datetime
        moment = datetime.datetime.fromtimestamp(int(at[:-6]), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
        part = at[-6:] if at[-3:] != "000" else at[-6:-3] if at[-6:] != "000000" else ""
        return sha("\n".join([e["seq"], moment + ("." + part if part else "") + "Z", e["account"], e["structure"], e["action"], e["subject"], e["subjectId"],
                              "null" if e["personKey"] == "-" else e["personKey"], e["before"], e["after"], digest(e, "detail"), e["previous"]]))
    return sha(lines("clausier journal 2", e["seq"], e["at"], e["local"], e["account"], e["structure"], e["action"], e["subject"], e["subjectId"], e["personKey"],
                     e["before"], e["after"], digest(e, "detail"), digest(e, "reason"), e["previous"]))

def plain(e):
    if e["form"] == "1" and (e["local"] or digest(e, "reason") != sha("")):
        return False
    return all(" " < c <= "~" for name in ("action", "subject", "before", "after", "previous", "hash") for c in e[name])

def check(path, key):
    heads, seq, previous, form = [], 0, "0" * 64, 1
    for line in open(path, encoding="utf-8"):
        e = json.loads(line)
        if e["type"] == "head":
            text = lines("clausier head 1", e["number"], e["seq"], e["hash"], e["signedAt"], e["publicKey"], e["previous"])
            before = sha(heads[-1]["signature"]) if heads else "0" * 64
            if e["publicKey"] != key or int(e["number"]) != len(heads) + 1 or e["previous"] != before \
                    or not signed(base64.b64decode(key), text.encode(), base64.b64decode(e["signature"])):
                return f"signed head {e['number']}"
            heads.append(e)
        elif e["type"] == "entry":
            seq += 1
            if e["seq"] != str(seq) or e["previous"] != previous or e["hash"] != entry_hash(e) or not plain(e) or not form <= int(e["form"]) <= 2:
                return f"entry {seq}"
            previous, form = e["hash"], int(e["form"])
            for head in heads:
                if head["seq"] == e["seq"] and head["hash"] != e["hash"]:
                    return f"entry {seq}: not what was signed"
    return None if heads and int(heads[-1]["seq"]) == seq else f"entry {seq + 1}: cut"

broken = check(sys.argv[1], sys.argv[2])
print(broken or "whole")
sys.exit(1 if broken else 0)
