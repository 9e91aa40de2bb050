// What a page says and offers: its heading, the fields of its forms and the links in its content.
() => {
    const content = document.querySelector("main") ?? document.body;
    const names = (selector, name) => [...content.querySelectorAll(selector)].map(name).filter(Boolean);
    return {
        heading: (content.querySelector("h1")?.innerText ?? "").trim(),
        fields: names("form [name]:not([type=hidden])", (field) => field.name),
        links: names("a[href]", (link) => link.getAttribute("href")),
    };
}
