/** libtorch through its JavaCPP bindings, as a program in C++ would use it: tensors, autograd, its own optimizers. */
package dev.onset.peers.libtorch;
