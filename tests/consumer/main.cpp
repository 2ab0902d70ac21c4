#include <tlswire/tls.hpp>

int main() { return 0; }
