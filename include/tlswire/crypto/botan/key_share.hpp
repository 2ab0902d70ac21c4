#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <botan/curve25519.h>
#include <botan/dh.h>
#include <botan/dl_group.h>
#include <botan/ec_group.h>
#include <botan/ecdh.h>
#include <botan/pubkey.h>
#include <botan/rng.h>

#include <tlswire/registry/named_group.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/secret.hpp>

#if BOTAN_VERSION_MAJOR >= 3
#include <botan/ml_kem.h>
#endif

/// Key agreement by NamedGroup: RFC 9846 sections 4.3.8 and 7.4.
namespace tlswire::botan {

namespace detail {

/// A group as Botan knows it: its name, and the length of a share. The name of a finite field is that of
/// its group, of a curve that of the curve.
struct group {
  enum class kind : std::uint8_t { none, x25519, curve, field } is = kind::none;
  const char* name = "";
  std::size_t share_size = 0;
};

inline group group_of(NamedGroup named) noexcept {
  using kind = group::kind;
  switch (named) {
    case NamedGroup::x25519:
      return {kind::x25519, "", 32};
    // RFC 9846 section 4.3.8.2: uncompressed points.
    case NamedGroup::secp256r1:
      return {kind::curve, "secp256r1", 65};
    case NamedGroup::secp384r1:
      return {kind::curve, "secp384r1", 97};
    case NamedGroup::secp521r1:
      return {kind::curve, "secp521r1", 133};
    case NamedGroup::ffdhe2048:
      return {kind::field, "ffdhe/ietf/2048", 256};
    case NamedGroup::ffdhe3072:
      return {kind::field, "ffdhe/ietf/3072", 384};
    case NamedGroup::ffdhe4096:
      return {kind::field, "ffdhe/ietf/4096", 512};
    case NamedGroup::ffdhe6144:
      return {kind::field, "ffdhe/ietf/6144", 768};
    case NamedGroup::ffdhe8192:
      return {kind::field, "ffdhe/ietf/8192", 1024};
    default:
      return {};
  }
}

/// A hybrid of RFC draft-ietf-tls-ecdhe-mlkem: which parts, and in which order.
struct hybrid {
  NamedGroup classic = NamedGroup::unallocated_RESERVED;
  const char* kem = "";
  std::size_t encapsulation_key_size = 0;
  std::size_t ciphertext_size = 0;
  bool kem_first = false;
};

inline hybrid hybrid_of(NamedGroup named) noexcept {
#if BOTAN_VERSION_MAJOR >= 3
  switch (named) {
    case NamedGroup::X25519MLKEM768:
      return {NamedGroup::x25519, "ML-KEM-768", 1184, 1088, true};
    case NamedGroup::SecP256r1MLKEM768:
      return {NamedGroup::secp256r1, "ML-KEM-768", 1184, 1088, false};
    case NamedGroup::SecP384r1MLKEM1024:
      return {NamedGroup::secp384r1, "ML-KEM-1024", 1568, 1568, false};
    default:
      break;
  }
#endif
  (void)named;
  return {};
}

inline session::secret to_secret(const Botan::secure_vector<std::uint8_t>& data) {
  return session::secret(bytes(data.data(), data.size()));
}

inline std::unique_ptr<Botan::PK_Key_Agreement_Key> generate(const group& g,
                                                             Botan::RandomNumberGenerator& rng) {
  switch (g.is) {
    case group::kind::x25519:
      return std::make_unique<Botan::Curve25519_PrivateKey>(rng);
    case group::kind::curve:
#if BOTAN_VERSION_MAJOR >= 3
      return std::make_unique<Botan::ECDH_PrivateKey>(rng, Botan::EC_Group::from_name(g.name));
#else
      return std::make_unique<Botan::ECDH_PrivateKey>(rng, Botan::EC_Group(g.name));
#endif
    case group::kind::field:
#if BOTAN_VERSION_MAJOR >= 3
      return std::make_unique<Botan::DH_PrivateKey>(rng, Botan::DL_Group::from_name(g.name));
#else
      return std::make_unique<Botan::DH_PrivateKey>(rng, Botan::DL_Group(g.name));
#endif
    case group::kind::none:
      break;
  }
  return nullptr;
}

/// RFC 9846 section 7.4.1: the secret of a finite field is padded with zeros in front to the length of the
/// prime. Section 7.4.2: a secret of X25519 that is all zero is refused. Section 4.3.8.1: 1 < Y < p - 1;
/// section 4.3.8.2: points on the curve, which Botan looks after.
inline std::optional<session::secret> agree(const group& g, const Botan::PK_Key_Agreement_Key& key,
                                            bytes peer, Botan::RandomNumberGenerator& rng) {
  if (peer.size() != g.share_size) return std::nullopt;
  if (g.is == group::kind::curve && peer[0] != 4) return std::nullopt;
  if (g.is == group::kind::field) {
    const auto* field = dynamic_cast<const Botan::DH_PrivateKey*>(&key);
    if (field == nullptr) return std::nullopt;
#if BOTAN_VERSION_MAJOR >= 3
    const Botan::BigInt p = field->group().get_p();
#else
    const Botan::BigInt p = field->get_domain().get_p();
#endif
    const Botan::BigInt y(peer.data(), peer.size());
    if (y <= 1 || y >= p - 1) return std::nullopt;
  }
  try {
    Botan::PK_Key_Agreement agreement(key, rng, "Raw");
    const auto raw = agreement.derive_key(0, peer.data(), peer.size()).bits_of();
    session::secret out = to_secret(raw);
    if (g.is == group::kind::x25519) {
      std::uint8_t any = 0;
      for (const std::uint8_t byte : raw) any = static_cast<std::uint8_t>(any | byte);
      if (any == 0) return std::nullopt;
    }
    if (g.is == group::kind::field && raw.size() < g.share_size) {
      session::secret padded(g.share_size);
      copy_bytes(padded.data() + (g.share_size - raw.size()), raw.data(), raw.size());
      out = std::move(padded);
    }
    return out;
  } catch (const Botan::Exception&) {
    return std::nullopt;
  }
}

}  // namespace detail

/// A share of one's own that waits for the peer's.
class key_share_secret {
 public:
  static std::optional<key_share_secret> generate(NamedGroup named, Botan::RandomNumberGenerator& rng) {
    key_share_secret made(rng);
    made.hybrid_ = detail::hybrid_of(named);
    made.group_ = detail::group_of(made.hybrid_.ciphertext_size != 0 ? made.hybrid_.classic : named);
    made.key_ = detail::generate(made.group_, rng);
    if (made.key_ == nullptr) return std::nullopt;
    const auto share = made.key_->public_value();
    made.share_.assign(share.begin(), share.end());
    // RFC 9846 section 4.3.8.1: padded to the length of the prime.
    if (made.share_.size() < made.group_.share_size) {
      made.share_.insert(made.share_.begin(), made.group_.share_size - made.share_.size(), std::uint8_t{0});
    }
#if BOTAN_VERSION_MAJOR >= 3
    if (made.hybrid_.ciphertext_size != 0) {
      made.kem_ = std::make_unique<Botan::ML_KEM_PrivateKey>(rng, Botan::ML_KEM_Mode(made.hybrid_.kem));
      const auto kem = made.kem_->public_key_bits();
      made.share_.insert(made.hybrid_.kem_first ? made.share_.begin() : made.share_.end(), kem.begin(),
                         kem.end());
    }
#endif
    return made;
  }

  bytes share() const noexcept { return share_; }
  std::optional<session::secret> agree(bytes peer) {
    if (hybrid_.ciphertext_size == 0) return detail::agree(group_, *key_, peer, *rng_);
#if BOTAN_VERSION_MAJOR >= 3
    if (peer.size() != group_.share_size + hybrid_.ciphertext_size) return std::nullopt;
    const std::size_t at = hybrid_.kem_first ? hybrid_.ciphertext_size : group_.share_size;
    const bytes kem = hybrid_.kem_first ? peer.sub(0, at) : peer.sub(at);
    const auto classic =
        detail::agree(group_, *key_, hybrid_.kem_first ? peer.sub(at) : peer.sub(0, at), *rng_);
    if (!classic) return std::nullopt;
    try {
      Botan::PK_KEM_Decryptor decryptor(*kem_, *rng_, "Raw");
      const auto shared = detail::to_secret(
          decryptor.decrypt(std::span<const std::uint8_t>(kem.data(), kem.size()), 32, {}));
      return join(*classic, shared, hybrid_.kem_first);
    } catch (const Botan::Exception&) {
      return std::nullopt;
    }
#else
    return std::nullopt;
#endif
  }

  static session::secret join(const session::secret& classic, const session::secret& kem, bool kem_first) {
    session::secret out(classic.size() + kem.size());
    const session::secret& first = kem_first ? kem : classic;
    const session::secret& second = kem_first ? classic : kem;
    copy_bytes(out.data(), first.data(), first.size());
    copy_bytes(out.data() + first.size(), second.data(), second.size());
    return out;
  }

 private:
  explicit key_share_secret(Botan::RandomNumberGenerator& rng) noexcept : rng_(&rng) {}

  Botan::RandomNumberGenerator* rng_;
  detail::group group_{};
  detail::hybrid hybrid_{};
  std::unique_ptr<Botan::PK_Key_Agreement_Key> key_;
#if BOTAN_VERSION_MAJOR >= 3
  std::unique_ptr<Botan::ML_KEM_PrivateKey> kem_;
#endif
  session::octets share_;
};

/// What a server answers to a client's share.
inline std::optional<session::encapsulation> encapsulate(NamedGroup named, bytes peer,
                                                         Botan::RandomNumberGenerator& rng) {
  const detail::hybrid both = detail::hybrid_of(named);
  if (both.ciphertext_size == 0) {
    auto own = key_share_secret::generate(named, rng);
    if (!own) return std::nullopt;
    auto shared = own->agree(peer);
    if (!shared) return std::nullopt;
    return session::encapsulation{session::to_octets(own->share()), std::move(*shared)};
  }
#if BOTAN_VERSION_MAJOR >= 3
  const detail::group g = detail::group_of(both.classic);
  if (peer.size() != g.share_size + both.encapsulation_key_size) return std::nullopt;
  const std::size_t at = both.kem_first ? both.encapsulation_key_size : g.share_size;
  const bytes kem = both.kem_first ? peer.sub(0, at) : peer.sub(at);
  auto classic = encapsulate(both.classic, both.kem_first ? peer.sub(at) : peer.sub(0, at), rng);
  if (!classic) return std::nullopt;
  try {
    const Botan::ML_KEM_PublicKey key(std::span<const std::uint8_t>(kem.data(), kem.size()),
                                      Botan::ML_KEM_Mode(both.kem));
    Botan::PK_KEM_Encryptor encryptor(key, "Raw");
    const auto result = encryptor.encrypt(rng, 32, {});
    const auto& ciphertext = result.encapsulated_shared_key();
    classic->share.insert(both.kem_first ? classic->share.begin() : classic->share.end(), ciphertext.begin(),
                          ciphertext.end());
    classic->shared_secret = key_share_secret::join(
        classic->shared_secret, detail::to_secret(result.shared_key()), both.kem_first);
    return classic;
  } catch (const Botan::Exception&) {
    return std::nullopt;
  }
#else
  return std::nullopt;
#endif
}

}  // namespace tlswire::botan
