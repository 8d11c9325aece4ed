package dev.greenroom.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** With demo users only this machine may reach the server. */
@Component
class LoopbackOnly {
    LoopbackOnly(
            Demo demo,
            @Value("${server.address:}") String address,
            @Value("${greenroom.demo-any-address:false}") boolean anyAddress) {
        if (demo.isOn() && !anyAddress && !isLoopback(address)) {
            throw new ExposedDemo(address.isEmpty() ? "every address" : address);
        }
    }

    static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
