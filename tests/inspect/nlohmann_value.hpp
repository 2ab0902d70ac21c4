#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <tlswire/inspect/json_value.hpp>

namespace tlswire::test {

/// A value of nlohmann::json as tlswire reads it.
template <class Json>
class nlohmann_value {
 public:
  explicit nlohmann_value(const Json& json) : json_(&json) {}

  json_kind kind() const {
    if (json_ == nullptr || json_->is_null()) return json_kind::null;
    if (json_->is_number_unsigned()) return json_kind::number;
    if (json_->is_number_integer())
      return json_->template get<std::int64_t>() < 0 ? json_kind::other : json_kind::number;
    if (json_->is_string()) return json_kind::text;
    if (json_->is_array()) return json_kind::array;
    if (json_->is_object()) return json_kind::object;
    return json_kind::other;
  }
  std::uint64_t number() const { return json_->template get<std::uint64_t>(); }
  std::string_view text() const { return json_->template get_ref<const std::string&>(); }
  std::size_t size() const { return json_->size(); }
  nlohmann_value element(std::size_t i) const { return nlohmann_value((*json_)[i]); }
  std::string_view key(std::size_t i) const {
    return std::next(json_->begin(), static_cast<std::ptrdiff_t>(i)).key();
  }
  nlohmann_value member(std::string_view name) const {
    const auto found = json_->find(std::string(name));
    return found == json_->end() ? nlohmann_value() : nlohmann_value(*found);
  }

 private:
  nlohmann_value() = default;
  const Json* json_ = nullptr;
};

}  // namespace tlswire::test
