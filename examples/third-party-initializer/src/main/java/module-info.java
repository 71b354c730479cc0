/** One initializer from outside. */
module com.example.init {
    requires transitive dev.onset.api;

    exports com.example.init;

    provides dev.onset.api.init.Initializer with
            com.example.init.DepthScaledNormal;
}
