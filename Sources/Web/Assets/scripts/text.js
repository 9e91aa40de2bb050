// The few words that scripts say themselves, in both languages.
const isEnglish = document.documentElement.lang === "en";

export function say(zh, en) {
  return isEnglish ? en : zh;
}
