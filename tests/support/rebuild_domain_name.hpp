#pragma once

#include <tlswire/handshake/extension/dnssec_chain.hpp>

#include "support/rebuild.hpp"

namespace tlswire::test {

template <>
struct rebuild<DomainName> {
  template <class Context>
  static DomainName from(const DomainName& value, rebuilder<Context>& again) {
    return again.storage.copy(value);
  }
};

}  // namespace tlswire::test
