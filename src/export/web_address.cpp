// Scheme, then host, then the rest, each by the characters that it may have.
#include "export/web_address.h"

#include <algorithm>
#include <cctype>

#include "text/utf8.h"

namespace annals {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
}

bool is_beyond_ascii(char c) {
  return (c & 0x80) != 0;
}

bool is_host(std::string_view host) {
  return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
    return is_alphanumeric(c) || c == '.' || c == '-' || is_beyond_ascii(c);
  });
}

bool is_port(std::string_view port) {
  return port.size() <= 5 && std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::string> web_address(std::string_view url) {
  const std::string_view scheme = begins_with(url, "https://") ? "https://" : "http://";
  if (!begins_with(url, scheme) || !is_valid_utf8(url)) return std::nullopt;
  url.remove_prefix(scheme.size());

  const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  const std::string_view port = authority.substr(std::min(colon + 1, authority.size()));
  if (!is_host(authority.substr(0, colon)) || !is_port(port)) return std::nullopt;

  std::string out{scheme};
  bool in_fragment = false;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return std::nullopt;
    const bool is_escape = c == '%' && i + 2 < url.size() && is_hex(url[i + 1]) && is_hex(url[i + 2]);
    const bool stands =
        is_alphanumeric(c) || is_escape || std::string_view("-._~/?:@!$&+,;=*").find(c) != std::string_view::npos;
    if (stands || (c == '#' && !in_fragment)) {
      out += c;
    } else {
      append_encoded(out, c);
    }
    in_fragment = in_fragment || c == '#';
  }
  return out;
}

}  // namespace annals
