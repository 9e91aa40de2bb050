"""A program that works for one of the cast over the API: it prepares what a flow in the browser begins with."""

import json
import urllib.request

from house import House
from pages import Role

ANSWER_SECONDS_MAX = 15


class Program:
    def __init__(self, house: House, role: Role) -> None:
        self._root = f"{house.kedang.address}/api/v1"
        self._token = ""
        account = {"account": house.accounts[role], "password": house.password}
        self._token = self.ask("POST", "/session", account)["token"]

    def ask(self, method: str, path: str, body: dict | None = None, version: int | None = None) -> dict:
        """What the API answers; `version` is the one that a change is based on."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if version is not None:
            headers["If-Match"] = f'"v{version}"'
        text = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self._root + path, text, headers, method=method)
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS_MAX) as reply:
            said = reply.read()
        return json.loads(said) if said else {}

    def enter(self, name: str, **fields: object) -> dict:
        """An archive with all it needs to be submitted."""
        me = self.ask("GET", "/me")["id"]
        whole = {
            "name": name, "industry": "C35", "coreNeed": "年度采购", "intent": "high", "sourcePerson": me,
            "firstContactOn": "2026-05-01", "contacts": [{"name": "林晓", "phones": ["13905710001"]}],
        }
        return self.ask("POST", "/customers", whole | fields)

    def submitted(self, name: str, **fields: object) -> dict:
        made = self.enter(name, **fields)
        return self.ask("POST", f"/customers/{made['number']}/submit", {}, made["version"])

    def change(self, customer: dict, **fields: object) -> dict:
        return self.ask("PATCH", f"/customers/{customer['number']}", fields, customer["version"])

    def newest(self, customer: dict) -> dict:
        return self.ask("GET", f"/customers/{customer['number']}")
